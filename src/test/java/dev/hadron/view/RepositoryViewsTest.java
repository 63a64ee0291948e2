package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.ApiMapped;
import dev.hadron.mapping.Contracts;
import dev.hadron.mapping.Mapped;
import dev.hadron.mapping.Schemas;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Songs whose moods are listed at two addresses. */
class RepositoryViewsTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Songs, version: '1'}
      paths:
        /songs:
          post: {operationId: addSong, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Song'}}}}, responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Song'}}}}}}
        /moods: {get: {operationId: moods, responses: &all {'200': {description: all, content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}
        /public/moods: {get: {operationId: publicMoods, responses: *all}}
      components:
        schemas:
          Song: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}, moods: {type: array, items: {type: string}}}}
      """;

  @Test
  void what_several_operations_ask_for_is_one_method() {
    ApiMapped mapped = Contracts.map(CONTRACT);
    ServiceModel model = mapped.model();
    List<String> methods =
        new Views(model, mapped.ledger())
            .repository(model.entity("Song")).methods().stream()
                .map(MethodView::signature)
                .filter(signature -> signature.contains("everyMoods"))
                .toList();
    assertEquals(List.of("public List<String> everyMoods()"), methods);
  }

  /** What only the list below a parent is sorted by is called all the same. */
  @Test
  void an_order_that_may_be_null_is_sortable_below_its_parent() {
    Mapped mapped =
        Schemas.map(
            """
            CREATE TABLE recipe (id bigint PRIMARY KEY, version bigint NOT NULL);
            CREATE TABLE step (
                id bigint PRIMARY KEY, recipe_id bigint NOT NULL REFERENCES recipe, sort_order int,
                version bigint NOT NULL);
            """);
    ServiceModel model = mapped.model();
    Views views = new Views(model, mapped.ledger());
    RepositoryView steps = views.repository(model.entity("Step"));
    assertEquals("Listing.of(StepEntity.class).key(\"id\")", steps.listing());
    assertEquals(
        List.of(
            "Listing.of(StepEntity.class).key(\"id\").sortableOrNull(\"sortOrder\", \"sortOrder\")"
                + ".otherwiseBy(\"sortOrder\")"),
        steps.inOrder());
    UsesView uses = Uses.of(model, views);
    assertEquals(List.of(true, true), List.of(uses.sortableOrNull(), uses.otherwiseBy()));
  }

  /** Whoever walks a list by the keys of its rows comes to those that have nothing to sort by. */
  @Test
  void an_order_that_may_be_null_is_said_of_a_list_that_is_walked() {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Tasks, version: '1'}
            paths:
              /tasks:
                get:
                  operationId: listTasks
                  parameters:
                    - {name: after, in: query, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer}}
                    - {name: sort, in: query, schema: {type: string, enum: [title, -due]}}
                  responses: {'200': {description: some, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Task'}}}}}}
                post: {operationId: addTask, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}, responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}}}
            components:
              schemas:
                Task: {type: object, required: [title], properties: {id: {type: integer, readOnly: true}, title: {type: string}, due: {type: string, format: date}}}
            """);
    ServiceModel model = mapped.model();
    Views views = new Views(model, mapped.ledger());
    assertEquals(
        "Listing.of(TaskEntity.class).key(\"id\").sortable(\"title\", \"title\")"
            + ".sortable(\"due\", \"due\").mayBeNull(\"due\")",
        views.repository(model.entity("Task")).listing());
    assertEquals(true, Uses.of(model, views).mayBeNull());
  }

  /** What answers say of other pages is called as the repository of links is. */
  @Test
  void a_list_of_links_is_read_from_their_repository() {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Short, version: '1'}
            paths:
              /links:
                get:
                  operationId: listLinks
                  parameters: [{name: page, in: query, schema: {type: integer}}, {name: size, in: query, schema: {type: integer}}]
                  responses: {'200': {description: some, content: {application/json: {schema: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Link'}}, next: {type: string, nullable: true}}}}}}}
                post: {operationId: addLink, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Link'}}}}, responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Link'}}}}}}
            components:
              schemas:
                Link: {type: object, required: [target], properties: {id: {type: integer, readOnly: true}, target: {type: string}}}
            """);
    ServiceModel model = mapped.model();
    String lines =
        new Views(model, mapped.ledger())
            .service(model.resources().get(0)).methods().stream()
                .filter(method -> method.signature().contains("listLinks("))
                .map(method -> String.join("\n", method.lines()))
                .findFirst()
                .orElseThrow();
    assertEquals(true, lines.contains("rows = this.links.slice("), lines);
  }
}
