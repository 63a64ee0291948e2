package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.mapping.Contracts;
import dev.hadron.model.ServiceModel;
import org.junit.jupiter.api.Test;

/** Where JSON inside of a service has to hold what no answer shows. */
class WriteOnlyValuesTest {

  private static ServiceModel model(String mediaType, String properties) {
    String document =
        """
        openapi: 3.0.3
        info: {title: Notes, version: '1'}
        paths:
          /notes:
            post:
              requestBody:
                content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
              responses:
                '201':
                  description: made
                  content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
          /notes/{id}:
            patch:
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              requestBody:
                content: {%s: {schema: {$ref: '#/components/schemas/Note'}}}
              responses:
                '200':
                  description: changed
                  content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
        components:
          schemas:
            Note: {type: object, properties: {id: {type: integer, readOnly: true}, %s}}
        """
            .formatted(mediaType, properties);
    return Contracts.map(document).model();
  }

  @Test
  void aMergePatchStartsFromAllThatIsStored() {
    String pin = "text: {type: string}, pin: {type: string, writeOnly: true}";
    assertTrue(WriteOnlyValues.arePatched(model("application/merge-patch+json", pin)));
    assertFalse(WriteOnlyValues.stayInside(model("application/json", pin)));
  }

  @Test
  void aColumnKeepsWhatIsInsideOfItsObject() {
    String place =
        "place: {type: object, properties: {name: {type: string}, code: {type: string%s}}}";
    assertTrue(
        WriteOnlyValues.areStoredAsJson(
            model("application/json", place.formatted(", writeOnly: true"))));
    assertFalse(WriteOnlyValues.stayInside(model("application/json", place.formatted(""))));
  }
}
