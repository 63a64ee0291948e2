package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Contracts;
import dev.hadron.model.ServiceModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Boats that are found below their list, and sails that are made below boats and found beside. */
class CreatedAddressTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Boats, version: '1'}
      servers: [{url: 'https://example.com/api'}]
      paths:
        /boats:
          post: {operationId: addBoat, requestBody: &boat {content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}, responses: {'201': &made {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}}}
        /boats/{id}:
          parameters: &id [{name: id, in: path, required: true, schema: {type: integer}}]
          get: {operationId: getBoat, responses: {'200': *made}}
        /boats/{id}/sails:
          parameters: *id
          post: {operationId: addSail, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sail'}}}}, responses: {'201': &sail {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Sail'}}}}}}
        /sails/{sailId}:
          parameters: [{name: sailId, in: path, required: true, schema: {type: integer}}]
          get: {operationId: getSail, responses: {'200': *sail}}
      components:
        schemas:
          Boat: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}}}
          Sail: {type: object, properties: {sailId: {type: integer, readOnly: true}, name: {type: string}}}
      """;

  private final ServiceModel model = Contracts.map(CONTRACT).model();

  @Test
  void what_is_found_below_its_list_is_said_to_be_there() {
    assertEquals("Answers.created(created, uri, created.id())", address("addBoat").answer());
  }

  @Test
  void what_is_found_elsewhere_is_said_to_be_there() {
    CreatedAddress address = address("addSail");
    assertEquals(
        "Answers.createdAt(created, uri, \"/api/sails/{sailId}\", created.sailId())",
        address.answer());
    assertEquals(Optional.of("getSail"), address.read(model).map(operation -> operation.id()));
  }

  private CreatedAddress address(String id) {
    return model.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .flatMap(operation -> CreatedAddress.of(model, operation).stream())
        .findFirst()
        .orElseThrow();
  }
}
