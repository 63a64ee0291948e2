package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.mapping.Contracts;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies that a contract calls optional: asked for where something in them is required. */
class NeededBodiesTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Boats, version: '1'}
      paths:
        /boats/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          get:
            operationId: getBoat
            responses: &boat
              '200':
                description: one
                content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}
          put:
            operationId: putBoat
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}
            responses: *boat
          patch:
            operationId: changeBoat
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/BoatUpdate'}}}
            responses: *boat
      components:
        schemas:
          Boat:
            type: object
            required: [name]
            properties: {id: {type: integer, readOnly: true}, name: {type: string}}
          BoatUpdate: {type: object, properties: {name: {type: string}}}
      """;

  private final ServiceModel model = Contracts.map(CONTRACT).model();

  private MethodView method(String name) {
    return new ResourceWriter(model, new JavaTypes(model), new Scopes(model), model.resources().get(0))
        .view().methods().stream()
            .filter(method -> method.signature().contains(" " + name + "("))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void whatHasARequiredPropertyHasToBeThere() {
    String signature = method("putBoat").signature();

    assertTrue(signature.contains("@Valid @NotNull Boat boat"), signature);
  }

  @Test
  void whatRequiresNothingMayBeLeftOut() {
    MethodView change = method("changeBoat");

    assertTrue(change.signature().contains("@Valid BoatUpdate boatUpdate"), change.signature());
    assertEquals(
        List.of(
            "return service.changeBoat(id, Objects.requireNonNullElse(boatUpdate, new"
                + " BoatUpdate(null)));"),
        change.lines());
  }

  @Test
  void anAbsentBodyAndNullAreTriedInTests() {
    List<String> tests =
        new ContractTestWriter(model, new JavaTypes(model), model.resources().get(0))
            .view().methods().stream().map(MethodView::signature).toList();

    assertTrue(tests.contains("void put_boat_needs_a_body()"), tests.toString());
    assertTrue(tests.contains("void change_boat_refuses_null_as_name()"), tests.toString());
  }
}
