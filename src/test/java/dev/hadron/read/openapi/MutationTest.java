package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

/**
 * However a document is damaged, reading it ends in a contract or in an error with a place, never
 * in an exception.
 */
class MutationTest {

  private static final String YAML =
      """
      openapi: 3.0.3
      info: {title: t, version: '1'}
      security: [{key: [a]}]
      paths:
        /a/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: integer, minimum: 1}}
          get:
            tags: [x]
            requestBody: {content: {application/json: {schema: {enum: [1, b]}}}}
            responses:
              '200':
                description: ok
                headers: {X: {schema: {type: string, maxLength: 3}}}
                content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
      components:
        securitySchemes: {key: {type: apiKey, in: header, name: k}}
        schemas:
          A:
            allOf:
              - $ref: '#/components/schemas/B'
              - {type: object, required: [x], properties: {x: {type: array, items: {}}}}
          B:
            oneOf: [{$ref: '#/components/schemas/A'}, {type: [string, 'null']}]
            discriminator: {propertyName: k, mapping: {a: A}}
      """;

  private static final String JSON =
      """
      {"swagger": "2.0", "info": {"title": "t"}, "paths": {"/a": {"post": {
        "parameters": [{"name": "b", "in": "body", "schema": {"$ref": "#/definitions/A"}},
                       {"name": "q", "in": "query", "type": "array", "items": {"type": "string"}}],
        "responses": {"200": {"description": "ok", "schema": {"type": "file"}}}}}},
       "definitions": {"A": {"additionalProperties": {"type": "number", "maximum": 1e3}}}}
      """;

  @Test
  void anyCharacterMayBeLostOrReplaced() {
    for (String[] document : new String[][] {{"api.yaml", YAML}, {"api.json", JSON}}) {
      String text = document[1];
      for (int i = 0; i < text.length(); i += 3) {
        survive(document[0], text.substring(0, i) + text.substring(i + 1));
        for (char replacement : new char[] {'{', '\'', '-', '\n', '*', '\u0000'}) {
          survive(document[0], text.substring(0, i) + replacement + text.substring(i + 1));
        }
        survive(document[0], text.substring(0, i));
      }
    }
  }

  private static void survive(String name, String text) {
    ApiReading reading = Contracts.reading(name, text);
    boolean failed = reading.diagnostics().stream().anyMatch(d -> d.isError());
    assertEquals(failed, reading.api().isEmpty(), text);
    reading.diagnostics().forEach(d -> assertNotNull(d.where().file()));
    reading
        .api()
        .ifPresent(
            api -> {
              api.schemas().values().forEach(api::resolve);
              api.schemas().values().forEach(api::flatten);
            });
  }
}
