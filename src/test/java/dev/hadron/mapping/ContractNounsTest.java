package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractNounsTest {

  private static final String LIST =
      """
        %s:
          get:
            operationId: list%s
            responses:
              '200':
                description: all
                content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/%s'}}}}
          post:
            operationId: create%s
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}
            responses:
              '201':
                description: made
                content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}
      """;

  @ParameterizedTest
  @CsvSource({
    "NewPet, Pet",
    "PetTypeFields, PetType",
    "create_order_request, Order",
    "OrderResponseDto, Order",
    "CategoriesPage, Category",
    "UpdateUser, User",
    "Request, Request"
  })
  void the_thing_behind_a_variant(String schema, String entity) {
    assertEquals(entity, new ContractNouns(List.of(), null).entity(schema));
  }

  @ParameterizedTest
  @CsvSource({
    "/order-details, OrderDetail, OrderDetail",
    "/medical_records, MedicalRecord, MedicalRecord",
    "/wishlists, WishList, WishList",
    "/pageViews, PageView, PageView",
    "/order-items, NewOrderItem, OrderItem",
    "/pets, PetList, Pet",
    "/pets, PetDetails, Pet"
  })
  void what_a_path_calls_a_thing_is_its_name(String path, String schema, String entity) {
    assertEquals(List.of(entity), entities(contract(list(path, schema), schema)));
  }

  @Test
  void parts_that_are_listed_below_what_they_belong_to_are_things() {
    String key = "{name: orderId, in: path, required: true, schema: {type: integer}}";
    String contract =
        contract(
            list("/orders", "Order")
                + list("/orders/{orderId}/items", "OrderItem")
                    .replace("    get:", "    parameters: [" + key + "]\n    get:"),
            "Order",
            "OrderItem");
    assertEquals(List.of("Order", "OrderItem"), entities(contract));
  }

  /** Nobody makes totals, and nothing tells one from another: they are counted. */
  @Test
  void what_has_no_identity_and_is_never_made_is_no_thing() {
    String totals = list("/sales/{saleId}/totals", "MonthlyTotal");
    String contract =
        contract(totals.substring(0, totals.indexOf("    post:")), "MonthlyTotal")
            .replace("id: {type: integer, readOnly: true}, ", "")
            .replace(
                "    get:",
                "    parameters: [{name: saleId, in: path, required: true, schema: {type: integer}}]\n    get:");
    assertEquals(List.of(), entities(contract));
  }

  private static List<String> entities(String contract) {
    return Contracts.map(contract).model().entities().stream().map(Entity::name).toList();
  }

  private static String list(String path, String schema) {
    return LIST.formatted(path, schema, schema, schema, schema, schema);
  }

  private static String contract(String paths, String... schemas) {
    StringBuilder text =
        new StringBuilder("openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths:\n" + paths);
    text.append("components:\n  schemas:\n");
    for (String schema : schemas) {
      text.append(
          "    %s: {type: object, properties: {id: {type: integer, readOnly: true}, %s: {type: string}}}\n"
              .formatted(schema, schema.toLowerCase() + "Text"));
    }
    return text.toString();
  }
}
