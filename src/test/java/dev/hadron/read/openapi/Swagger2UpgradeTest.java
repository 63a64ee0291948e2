package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.api.Api;
import dev.hadron.api.ApiDocument;
import dev.hadron.api.ApiParameter.In;
import dev.hadron.api.SpecVersion;
import org.junit.jupiter.api.Test;

/** OpenAPI 2.0 told in the words of 3.0: read again, it says the same. */
class Swagger2UpgradeTest {

  private static final String SHED =
      """
      swagger: '2.0'
      info: {title: Shed, version: '1'}
      host: shed.example
      basePath: /v1
      schemes: [https, http]
      produces: [application/json, application/xml]
      security: [{key: []}]
      securityDefinitions:
        basic: {type: basic}
        key: {type: apiKey, in: header, name: X-Key}
        oauth: {type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {read: Reads}}
      parameters:
        Limit: {name: limit, in: query, type: integer, format: int32, maximum: 9, default: 3}
        Tool: {name: tool, in: body, required: true, schema: {$ref: '#/definitions/Tool'}}
      responses:
        Gone: {description: gone, schema: {$ref: '#/definitions/Fault'}}
      paths:
        /tools:
          get:
            operationId: list
            parameters:
              - {$ref: '#/parameters/Limit'}
              - {name: ids, in: query, type: array, items: {type: integer}, collectionFormat: multi}
              - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: pipes}
              - {name: kind, in: query, type: string, enum: [hand, power]}
            responses:
              200:
                description: ok
                schema: {type: array, items: {$ref: '#/definitions/Tool'}}
                headers: {X-Total: {type: integer, description: All}}
                examples: {application/json: [{size: 1}]}
              default: {$ref: '#/responses/Gone'}
          post:
            operationId: add
            consumes: [application/vnd.tool+json]
            parameters: [{$ref: '#/parameters/Tool'}]
            responses: {201: {description: made}}
        /tools/{id}/photo:
          parameters: [{name: id, in: path, type: string, required: true, minLength: 2}]
          put:
            operationId: photo
            security: [{oauth: [read]}]
            parameters:
              - {name: file, in: formData, type: file, required: true}
              - {name: note, in: formData, type: string, description: What it shows, maxLength: 9}
            produces: [image/png]
            responses:
              200: {description: kept, schema: {type: file}}
              404:
                description: none
                schema: {$ref: '#/definitions/Fault'}
                examples: {application/json: {why: gone}}
      definitions:
        Fault: {type: object, properties: {why: {type: string}}}
        Tool:
          type: object
          required: [kind]
          discriminator: kind
          properties:
            size: {type: integer, x-nullable: true, minimum: 0, exclusiveMinimum: true}
            kind: {type: string}
            parts: {type: array, items: {$ref: '#/definitions/Tool'}, maxItems: 3}
            loans: {x-nullable: true, additionalProperties: {$ref: '#/definitions/Tool'}}
            spares: {type: object, additionalProperties: {$ref: '#/definitions/Tool'}}
        Saw:
          allOf: [{$ref: '#/definitions/Tool'}, {type: object, properties: {teeth: {type: integer}}}]
      """;

  private final Api given = Contracts.api(SHED);
  private final Api upgraded = Contracts.api(given.document().text());

  @Test
  void isADocumentOfOpenApi3() {
    assertEquals(SpecVersion.V3_0, upgraded.document().version());
    assertEquals(ApiDocument.Format.JSON, given.document().format());
    assertEquals(given.servers(), upgraded.servers());
    assertEquals(said(given.info()), said(upgraded.info()));
  }

  @Test
  void operationsAreTheSame() {
    assertEquals(said(given.operations()), said(upgraded.operations()));
  }

  @Test
  void schemasAreTheSame() {
    assertEquals(said(given.schemas()), said(upgraded.schemas()));
  }

  @Test
  void aMapThatMayBeNullSaysThatItIsOne() {
    String text = given.document().text().replaceAll("\\s", "");
    String loans =
        "\"loans\":{\"nullable\":true,\"additionalProperties\":"
            + "{\"$ref\":\"#/components/schemas/Tool\"},\"type\":\"object\"}";
    assertTrue(text.contains(loans), text);
  }

  @Test
  void securityIsTheSame() {
    assertEquals(said(given.securitySchemes()), said(upgraded.securitySchemes()));
    assertEquals(said(given.defaultSecurity()), said(upgraded.defaultSecurity()));
  }

  @Test
  void listsInQueriesAreTakenApartAlike() {
    assertTrue(upgraded.operations().get(0).parameter(In.QUERY, "ids").orElseThrow().explode());
    assertEquals(
        given.operations().get(0).parameter(In.QUERY, "tags").orElseThrow().style(),
        upgraded.operations().get(0).parameter(In.QUERY, "tags").orElseThrow().style());
  }

  /** Everything but places, and how single values would be taken apart if they were lists. */
  private static String said(Object read) {
    return read.toString()
        .replaceAll("api\\.yaml:\\d+:\\d+", "here")
        .replace("x-nullable=JsonBoolean[value=true]", "")
        .replaceAll("explode=\\w+", "explode");
  }
}
