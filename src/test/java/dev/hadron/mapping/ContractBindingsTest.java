package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.Access;
import dev.hadron.model.Assignment;
import dev.hadron.model.Binding;
import dev.hadron.model.EntityTag;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.Filter;
import dev.hadron.model.ListShape;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Projection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A workshop: bikes and their repairs, pages of bikes, a search, and one thing that no rule knows.
 */
class ContractBindingsTest {

  private static final String WORKSHOP =
      """
      openapi: 3.0.3
      info: {title: Workshop, version: '1'}
      servers: [{url: 'https://example.com/workshop/v1'}]
      paths:
        /bikes:
          get:
            operationId: listBikes
            parameters:
            - {name: brand, in: query, schema: {type: string}}
            - {name: colours, in: query, schema: {type: array, items: {type: string}}}
            - {name: gadget, in: query, schema: {type: string}}
            - {name: builtAfter, in: query, schema: {type: string, format: date}}
            - {name: minWheels, in: query, schema: {type: integer, format: int32}}
            - {name: page, in: query, schema: {type: integer, default: 0}}
            - {name: size, in: query, schema: {type: integer, default: 50}}
            - {name: verbose, in: query, schema: {type: boolean}}
            responses:
              '200':
                description: a page
                content: {application/json: {schema: {$ref: '#/components/schemas/BikePage'}}}
          post:
            operationId: addBike
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Bike'}}}
            responses:
              '201':
                description: made
                content: {application/json: {schema: {$ref: '#/components/schemas/Bike'}}}
        /bikes/findByBrand:
          get:
            operationId: findBikesByBrand
            parameters: [{name: brand, in: query, required: true, schema: {type: string}}]
            responses:
              '200':
                description: found
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Bike'}}
        /bikes/stolen:
          get:
            operationId: listStolenBikes
            responses:
              '200':
                description: unsaid
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Bike'}}
        /bikes/{bikeId}:
          parameters: [{name: bikeId, in: path, required: true, schema: {type: integer, format: int64}}]
          get:
            operationId: getBike
            responses:
              '200':
                description: one
                headers: {ETag: {schema: {type: string}}}
                content: {application/json: {schema: {$ref: '#/components/schemas/Bike'}}}
          put:
            operationId: replaceBike
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Bike'}}}
            responses:
              '204': {description: replaced}
          patch:
            operationId: changeBike
            requestBody:
              content:
                application/merge-patch+json: {schema: {$ref: '#/components/schemas/BikeChange'}}
            responses:
              '200':
                description: changed
                content: {application/json: {schema: {$ref: '#/components/schemas/Bike'}}}
          delete:
            operationId: removeBike
            responses:
              '204': {description: removed}
        /bikes/{bikeId}/repairs:
          parameters: [{name: bikeId, in: path, required: true, schema: {type: integer, format: int64}}]
          get:
            operationId: listRepairs
            responses:
              '200':
                description: all
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Repair'}}
          post:
            operationId: addRepair
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/RepairFields'}}}
            responses:
              '201':
                description: made
                content: {application/json: {schema: {$ref: '#/components/schemas/Repair'}}}
        /bikes/{bikeId}/repairs/{repairId}:
          parameters:
          - {name: bikeId, in: path, required: true, schema: {type: integer, format: int64}}
          - {name: repairId, in: path, required: true, schema: {type: integer, format: int64}}
          get:
            operationId: getRepair
            responses:
              '200':
                description: one
                content: {application/json: {schema: {$ref: '#/components/schemas/Repair'}}}
              default:
                description: error
                content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}
        /bikes/{bikeId}/ride:
          parameters: [{name: bikeId, in: path, required: true, schema: {type: integer, format: int64}}]
          post:
            operationId: rideBike
            responses:
              '204': {description: ridden}
      components:
        schemas:
          Bike:
            type: object
            required: [id, brand, wheels]
            properties:
              id: {type: integer, format: int64, readOnly: true}
              brand: {type: string}
              wheels: {type: integer, format: int32}
              colour: {type: string}
              gadgets: {type: array, items: {type: string}}
              built: {type: string, format: date}
          BikeChange:
            type: object
            properties:
              brand: {type: string}
              colour: {type: string}
          BikePage:
            type: object
            properties:
              bikes: {type: array, items: {$ref: '#/components/schemas/Bike'}}
              total: {type: integer}
              totalPages: {type: integer}
              next: {type: string}
          RepairFields:
            type: object
            required: [work]
            properties:
              work: {type: string}
              paid: {type: boolean, default: false}
          Repair:
            allOf:
            - $ref: '#/components/schemas/RepairFields'
            - type: object
              required: [id]
              properties:
                id: {type: integer, format: int64}
                bike: {$ref: '#/components/schemas/Bike'}
          Failure:
            type: object
            required: [status, message]
            properties:
              status: {type: integer}
              message: {type: string}
              problems:
                type: array
                items:
                  type: object
                  properties:
                    field: {type: string}
                    message: {type: string}
      """;

  private final ApiMapped workshop = Contracts.map(WORKSHOP);

  @Test
  void a_list_takes_filters_and_pages_from_its_parameters() {
    Binding.ListPage list = Contracts.binding(workshop, "listBikes", Binding.ListPage.class);
    assertEquals(new Paging.PageNumber("page", "size", 0, 50), list.paging());
    assertEquals(
        List.of(
            new Filter("brand", List.of("brand"), Filter.Comparison.EQUAL),
            new Filter("colours", List.of("colour"), Filter.Comparison.IN),
            new Filter("gadget", List.of("gadgets"), Filter.Comparison.CONTAINS_ELEMENT),
            new Filter("builtAfter", List.of("built"), Filter.Comparison.AT_LEAST),
            new Filter("minWheels", List.of("wheels"), Filter.Comparison.AT_LEAST)),
        list.filters());
    assertTrue(
        workshop.ledger().entries().stream()
            .anyMatch(
                entry ->
                    entry.id().equals("parameter-without-effect")
                        && entry.construct().contains("verbose")));
  }

  @Test
  void an_envelope_says_what_each_of_its_properties_holds() {
    ListShape.Envelope shape =
        (ListShape.Envelope)
            Contracts.binding(workshop, "listBikes", Binding.ListPage.class).shape();
    assertEquals(
        List.of(
            new ListShape.Part("bikes", new ListShape.Items("toBike")),
            new ListShape.Part("total", new ListShape.Count(ListShape.Kind.TOTAL)),
            new ListShape.Part("totalPages", new ListShape.Count(ListShape.Kind.TOTAL_PAGES)),
            new ListShape.Part("next", new ListShape.Link(ListShape.Target.NEXT))),
        shape.parts());
  }

  @Test
  void a_search_is_bound_where_every_parameter_is_understood() {
    assertEquals("contract-search", rule("findBikesByBrand"));
    assertEquals(
        List.of(new Filter("brand", List.of("brand"), Filter.Comparison.EQUAL)),
        Contracts.binding(workshop, "findBikesByBrand", Binding.ListPage.class).filters());
  }

  @Test
  void what_nothing_decides_stays_custom_and_says_why() {
    Binding.Custom stolen = Contracts.binding(workshop, "listStolenBikes", Binding.Custom.class);
    assertTrue(stolen.reason().contains("/stolen"), stolen.reason());
    assertEquals("contract-unbound", rule("listStolenBikes"));
    assertInstanceOf(Binding.Custom.class, Contracts.operation(workshop, "rideBike").binding());
  }

  @Test
  void no_address_names_what_is_in_a_file() {
    ApiMapped desk =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Desk, version: '1'}
            paths:
              /files:
                post:
                  operationId: addFile
                  requestBody: {content: {multipart/form-data: {schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/File'}}}}}
              /files/{file}:
                get:
                  operationId: getFile
                  parameters: [{name: file, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/File'}}}}}
            components:
              schemas:
                File: {type: object, required: [id], properties: {id: {type: string}, size: {type: integer}, file: {type: string, format: binary}}}
            """);
    assertInstanceOf(Binding.Custom.class, Contracts.operation(desk, "getFile").binding());
  }

  @Test
  void a_row_below_another_is_found_by_both_keys() {
    Binding.Get get = Contracts.binding(workshop, "getRepair", Binding.Get.class);
    assertEquals(
        new Lookup(
            "Repair",
            List.of(
                new Lookup.Condition(List.of("id"), new Lookup.PathParameter("repairId")),
                new Lookup.Condition(List.of("bike", "id"), new Lookup.PathParameter("bikeId")))),
        get.lookup());
  }

  @Test
  void the_path_gives_a_list_and_a_creation_their_parent() {
    Binding.ListPage list = Contracts.binding(workshop, "listRepairs", Binding.ListPage.class);
    Binding.Create create = Contracts.binding(workshop, "addRepair", Binding.Create.class);
    assertEquals("bike", list.scope().orElseThrow().relation());
    assertEquals(List.of(list.scope().orElseThrow()), create.scopes());
    assertEquals("contract-create-below-parent", rule("addRepair"));
  }

  @Test
  void a_201_without_headers_says_where_the_row_is() {
    assertEquals(
        Optional.of("/bikes/{id}"),
        Contracts.binding(workshop, "addBike", Binding.Create.class).location());
    assertEquals(
        Optional.of("/bikes/{bikeId}/repairs/{id}"),
        Contracts.binding(workshop, "addRepair", Binding.Create.class).location());
  }

  @Test
  void conditional_requests_are_where_the_contract_has_their_headers() {
    assertEquals(
        new EntityTag.Version(),
        Contracts.binding(workshop, "getBike", Binding.Get.class).entityTag());
    assertEquals(
        new EntityTag.None(),
        Contracts.binding(workshop, "removeBike", Binding.Delete.class).entityTag());
  }

  @Test
  void a_replacement_keeps_what_may_not_be_missing() {
    Binding.Replace replace = Contracts.binding(workshop, "replaceBike", Binding.Replace.class);
    assertEquals(Optional.empty(), replace.answer());
    Assignment assignment = workshop.model().assignment("Bike", replace.assignment());
    assertEquals(
        List.of(
            new Assignment.Part("id", new Assignment.Ignored("read-only")),
            new Assignment.Part("brand", new Assignment.ToAttribute("brand", false)),
            new Assignment.Part("wheels", new Assignment.ToAttribute("wheels", false)),
            new Assignment.Part("colour", new Assignment.ToAttribute("colour", false)),
            new Assignment.Part("gadgets", new Assignment.ToAttribute("gadgets", false)),
            new Assignment.Part("built", new Assignment.ToAttribute("built", false))),
        assignment.parts());
  }

  @Test
  void a_merge_patch_is_applied_to_what_is_stored() {
    Binding.Patch patch = Contracts.binding(workshop, "changeBike", Binding.Patch.class);
    assertEquals("toBikeChange", patch.current());
    assertEquals(Optional.of("toBike"), patch.answer());
  }

  @Test
  void an_answer_shows_related_rows_and_stated_defaults_are_the_columns() {
    assertEquals(
        new Projection.FromRelated("bike", "toBike"),
        workshop.model().projection("Repair", "toRepair").parts().stream()
            .filter(part -> part.property().equals("bike"))
            .findFirst()
            .orElseThrow()
            .source());
    assertEquals(
        Optional.of("false"),
        workshop.model().entity("Repair").attribute("paid").column().defaultExpression());
  }

  @Test
  void the_contract_s_own_errors_are_filled_by_their_roles() {
    ErrorShape.ContractShape shape = (ErrorShape.ContractShape) workshop.model().errorShape();
    assertEquals(
        List.of(
            new ErrorShape.Part("status", ErrorShape.Role.STATUS),
            new ErrorShape.Part("message", ErrorShape.Role.DETAIL),
            new ErrorShape.Part(
                "problems",
                ErrorShape.Role.VIOLATIONS,
                List.of(
                    new ErrorShape.Part("field", ErrorShape.Role.FIELD),
                    new ErrorShape.Part("message", ErrorShape.Role.DETAIL)))),
        shape.parts());
  }

  @Test
  void what_the_document_says_is_kept() {
    assertEquals("/workshop/v1", workshop.model().api().basePath());
    Operation operation = Contracts.operation(workshop, "replaceBike");
    assertEquals(new Access.Open(), operation.access());
    assertEquals("204", operation.success().status());
    assertEquals(List.of(), ContractIntegrity.faults(workshop));
  }

  private String rule(String operation) {
    return Contracts.operation(workshop, operation).evidence().rule();
  }
}
