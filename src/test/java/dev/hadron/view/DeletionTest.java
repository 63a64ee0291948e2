package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Contracts;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Boats that show their sails, which end with them, and sails that show nothing else. */
class DeletionTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Boats, version: '1'}
      paths:
        /boats/{id}:
          parameters: &id [{name: id, in: path, required: true, schema: {type: integer}}]
          get: {operationId: getBoat, responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}}}
          delete: {operationId: deleteBoat, responses: {'204': {description: gone}}}
        /boats/{id}/sails:
          parameters: *id
          post: {operationId: addSail, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sail'}}}}, responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Sail'}}}}}}
        /boats/{id}/sails/{sailId}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: integer}}
            - {name: sailId, in: path, required: true, schema: {type: integer}}
          delete: {operationId: deleteSail, responses: {'204': {description: gone}}}
      components:
        schemas:
          Boat: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}, sails: {type: array, readOnly: true, items: {$ref: '#/components/schemas/Sail'}}}}
          Sail: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}}}
      """;

  private final ServiceModel model = Contracts.map(CONTRACT).model();

  @Test
  void rows_that_were_read_with_others_are_deleted_by_a_statement_of_the_version_seen() {
    MethodView delete = method("deleteBoat");
    assertEquals(
        List.of("Deletes the boat and its sails; 409 while something else refers to it."),
        delete.javadoc());
    assertEquals(
        "if (boats.delete(\"id = ?1 and version = ?2\", boat.id, boat.version) == 0) {",
        delete.lines().get(2));
  }

  @Test
  void others_are_deleted_by_the_session() {
    assertEquals("sails.delete(sail);", method("deleteSail").lines().get(1));
  }

  private MethodView method(String name) {
    JavaTypes types = new JavaTypes(model);
    return model.resources().stream()
        .flatMap(
            resource ->
                new ServiceWriter(model, types, new EntityViews(model, types), resource)
                    .view().methods().stream())
        .filter(method -> method.signature().contains(" " + name + "("))
        .findFirst()
        .orElseThrow();
  }
}
