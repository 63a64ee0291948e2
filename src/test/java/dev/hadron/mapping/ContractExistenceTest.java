package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parcel service: what it keeps, and what it only does. */
class ContractExistenceTest {

  private static final String PARCELS =
      """
      openapi: 3.0.3
      info: {title: Parcels, version: '1'}
      paths:
        /parcels:
          get:
            operationId: listParcels
            responses:
              '200':
                description: all
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Parcel'}}
          post:
            operationId: addParcel
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}
            responses: {'204': {description: kept}}
        /parcels/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          get:
            operationId: getParcel
            requestBody:
              content: {application/x-www-form-urlencoded: {schema: {type: object}}}
            responses:
              '200':
                description: one
                content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}
        /parcels/{id}/return:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          post:
            operationId: returnParcel
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/ReturnRequest'}}}
            responses:
              '200':
                description: on its way
                content: {application/json: {schema: {$ref: '#/components/schemas/Return'}}}
        /parcels/{id}/marks:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          post:
            operationId: markParcel
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/MarkRequest'}}}
            responses:
              '201':
                description: made
                content: {application/json: {schema: {$ref: '#/components/schemas/Mark'}}}
        /payments:
          post:
            operationId: pay
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/PaymentRequest'}}}
            responses: {'204': {description: charged}}
        /pickups:
          post:
            operationId: askForPickup
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/PickupRequest'}}}
            responses:
              '202':
                description: later
                content: {application/json: {schema: {$ref: '#/components/schemas/Pickup'}}}
        /subscriptions:
          post:
            operationId: subscribe
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Subscription'}}}
            responses: {'204': {description: kept}}
        /subscriptions/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          delete:
            operationId: unsubscribe
            responses: {'204': {description: gone}}
        /complaints:
          post:
            operationId: complain
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema: {$ref: '#/components/schemas/Parcel'}
            responses: {'204': {description: read}}
      components:
        schemas:
          Parcel:
            type: object
            required: [weight]
            properties: {id: {type: integer, readOnly: true}, weight: {type: integer}}
          ReturnRequest: {type: object, properties: {reason: {type: string}}}
          Return: {type: object, properties: {id: {type: integer}, reason: {type: string}}}
          MarkRequest: {type: object, properties: {text: {type: string}}}
          Mark: {type: object, properties: {id: {type: integer}, text: {type: string}}}
          PaymentRequest: {type: object, properties: {card: {type: string}}}
          PickupRequest: {type: object, properties: {at: {type: string}}}
          Pickup: {type: object, properties: {id: {type: integer}, at: {type: string}}}
          Subscription: {type: object, properties: {id: {type: integer}, url: {type: string}}}
      """;

  private final ApiMapped mapped = Contracts.map(PARCELS);

  @ParameterizedTest
  @ValueSource(strings = {"returnParcel", "pay", "askForPickup", "complain"})
  void whatNobodyFindsAgainIsNoRow(String operation) {
    assertInstanceOf(
        Binding.Custom.class, Contracts.operation(mapped, operation).binding(), operation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"addParcel", "markParcel", "subscribe"})
  void whatIsReadOrRemovedOrShownWithAnIdentityIsKept(String operation) {
    assertInstanceOf(
        Binding.Create.class, Contracts.operation(mapped, operation).binding(), operation);
  }

  @Test
  void noTableIsMadeForWhatIsNotKept() {
    List<String> names = mapped.model().entities().stream().map(Entity::name).sorted().toList();

    assertEquals(List.of("Mark", "Parcel", "Subscription"), names);
  }

  @Test
  void aFormIsLeftToWhoWritesTheOperation() {
    String why = Contracts.operation(mapped, "complain").evidence().toString();

    assertTrue(why.contains("application/x-www-form-urlencoded"), why);
  }

  @Test
  void aBodyThatMeansNothingMakesNoFormOfARead() {
    assertInstanceOf(Binding.Get.class, Contracts.operation(mapped, "getParcel").binding());
  }
}
