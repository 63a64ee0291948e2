package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Projection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vehicles below depots, which show what their depot is called. */
class ContractRelatedValuesTest {

  private static final String FLEET =
      """
      openapi: 3.0.3
      info: {title: Fleet, version: '1'}
      paths:
        /depots:
          post:
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Depot'}}}}
            responses:
              '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Depot'}}}}
        /depots/{site}:
          parameters: [{name: site, in: path, required: true, schema: {type: string}}]
          get:
            responses:
              '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Depot'}}}}
        /depots/{site}/vehicles:
          parameters: [{name: site, in: path, required: true, schema: {type: string}}]
          post:
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewVehicle'}}}}
            responses:
              '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Vehicle'}}}}
      components:
        schemas:
          Depot:
            type: object
            required: [site, city]
            properties:
              site: {type: string}
              city: {type: string}
              phone: {type: string}
              secret: {type: string, format: password, writeOnly: true}
          NewVehicle:
            type: object
            required: [plate]
            properties: {plate: {type: string}}
          Vehicle:
            type: object
            required: [id, plate, site, depotCity, depotPhone]
            properties:
              id: {type: integer}
              plate: {type: string}
              site: {type: string}
              depotCity: {type: string}
              depotPhone: {type: string}
              depotSecret: {type: string}
              city: {type: string}
      """;

  private final ApiMapped fleet = Contracts.map(FLEET);
  private final Entity vehicle = fleet.model().entity("Vehicle");

  @Test
  void values_of_the_parent_are_read_there() {
    assertEquals(new Projection.FromReference("depot", "site"), source("site"));
    assertEquals(new Projection.FromReference("depot", "city"), source("depotCity"));
  }

  @Test
  void what_the_parent_may_lack_or_hides_is_not() {
    assertEquals(
        List.of("id", "plate", "depotPhone", "city", "version"),
        vehicle.attributes().stream().map(Attribute::name).toList());
  }

  @Test
  void nothing_is_made_up_for_them() {
    assertEquals(
        List.of("property Vehicle.depotPhone"),
        fleet.ledger().entries().stream()
            .filter(entry -> entry.id().equals("default-invented"))
            .map(LedgerEntry::construct)
            .toList());
  }

  private Projection.Source source(String property) {
    return fleet.model().projection("Vehicle", "toVehicle").parts().stream()
        .filter(part -> part.property().equals(property))
        .findFirst()
        .orElseThrow()
        .source();
  }
}
