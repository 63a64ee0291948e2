package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.mapping.ApiMapped;
import dev.hadron.mapping.Contracts;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no caller sets inside of objects that are stored as JSON. */
class ReadOnlyValuesTest {

  private static ApiMapped map(String maker) {
    return Contracts.map(
        """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        paths:
          /products:
            get:
              responses:
                '200':
                  description: all
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: '#/components/schemas/Product'}}
            post:
              requestBody:
                content: {application/json: {schema: {$ref: '#/components/schemas/Product'}}}
              responses:
                '201':
                  description: made
                  content: {application/json: {schema: {$ref: '#/components/schemas/Product'}}}
        components:
          schemas:
            Product:
              type: object
              properties:
                id: {type: integer, format: int64, readOnly: true}
                maker: %s
            Maker:
              type: object
              properties:
                name: {type: string}
                verified: {type: boolean, readOnly: true}
        """
            .formatted(maker));
  }

  private static String component(ServiceModel model, String record) {
    return new RecordViews(model, new JavaTypes(model)).view(model.record(record)).components();
  }

  @Test
  void jacksonReadsNoneOfThemFromBodies() {
    ApiMapped mapped = map("{type: array, items: {$ref: '#/components/schemas/Maker'}}");
    ServiceModel model = mapped.model();
    assertTrue(new ReadOnlyValues(model).areStoredAsJson());
    assertTrue(component(model, "Maker").contains("access = JsonProperty.Access.READ_ONLY"));
    assertFalse(component(model, "Product").contains("Access.READ_ONLY"));
    assertEquals(
        List.of("property Maker.verified"),
        mapped.ledger().entries().stream()
            .filter(entry -> entry.id().equals("read-only-inside"))
            .map(entry -> entry.construct())
            .toList());
  }

  @Test
  void thoseOfRowsAreNotTakenAnyway() {
    assertFalse(new ReadOnlyValues(map("{type: string}").model()).areStoredAsJson());
  }

  @Test
  void whatMustHaveMembersThatNobodyMakesIsNotKept() {
    ApiMapped mapped = map("{type: object, required: [at], properties: {at: {type: number, readOnly: true}}}");
    assertTrue(
        mapped.model().entity("Product").attributes().stream()
            .noneMatch(attribute -> attribute.name().equals("maker")));
    assertEquals(
        List.of("property Product.maker"),
        mapped.ledger().entries().stream()
            .filter(entry -> entry.id().equals("read-only-inside"))
            .map(entry -> entry.construct())
            .toList());
  }
}
