package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.api.Api;
import dev.hadron.api.ApiBody;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiParameter.In;
import dev.hadron.api.ApiParameter.Style;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ApiServer;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.IntegerSchema;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.RefSchema;
import dev.hadron.api.SecurityScheme;
import dev.hadron.api.SpecVersion;
import dev.hadron.api.StringSchema;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenAPI 2.0, told in the terms of OpenAPI 3. */
class Swagger2ReadingTest {

  private static final String POTS =
      """
      swagger: '2.0'
      info: {title: Pots, version: '1'}
      host: pots.example
      basePath: /v1
      schemes: [https, http]
      consumes: [application/json]
      produces: [application/json, application/xml]
      securityDefinitions:
        basic: {type: basic}
        key: {type: apiKey, in: query, name: k}
        oauth: {type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {read: Reads}}
      paths:
        /pots:
          get:
            parameters:
              - {name: ids, in: query, type: array, items: {type: integer}, collectionFormat: multi}
              - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: pipes}
              - {name: limit, in: query, type: integer, format: int32, maximum: 9, default: 3, required: true}
            responses:
              200:
                description: ok
                schema: {type: array, items: {$ref: '#/definitions/Pot'}}
                headers: {X-Total: {type: integer, description: All}}
                examples: {application/json: [{size: 1}]}
          post:
            consumes: [application/vnd.pot+json]
            parameters:
              - {name: body, in: body, required: true, schema: {$ref: '#/definitions/Pot'}}
            responses: {201: {description: made}}
        /pots/{id}/photo:
          put:
            parameters:
              - {name: id, in: path, type: string, required: true}
              - {name: file, in: formData, type: file, required: true}
              - {name: note, in: formData, type: string, description: What it shows}
            produces: [image/png]
            responses:
              200: {description: kept, schema: {type: file}}
              404:
                description: none
                schema: {type: object}
                examples: {application/json: {why: gone}}
      definitions:
        Pot:
          type: object
          discriminator: kind
          properties: {size: {type: integer, x-nullable: true}, kind: {type: string}}
      """;

  private final Api api = Contracts.api(POTS);
  private final ApiOperation list = api.operations().get(0);

  @Test
  void hostAndSchemesAreServers() {
    assertEquals(SpecVersion.V2_0, api.document().version());
    assertEquals(
        List.of("https://pots.example/v1", "http://pots.example/v1"),
        api.servers().stream().map(ApiServer::url).toList());
  }

  @Test
  void aParameterIsItsOwnSchema() {
    ApiParameter limit = list.parameter(In.QUERY, "limit").orElseThrow();
    IntegerSchema schema = assertInstanceOf(IntegerSchema.class, limit.schema());
    assertEquals("int32", schema.format());
    assertEquals("3", limit.defaultValue().orElseThrow().toJson());
    assertTrue(limit.required());
  }

  @Test
  void collectionFormatsAreStyles() {
    ApiParameter ids = list.parameter(In.QUERY, "ids").orElseThrow();
    assertEquals(Style.FORM, ids.style());
    assertTrue(ids.explode());
    assertInstanceOf(ArraySchema.class, ids.schema());
    ApiParameter tags = list.parameter(In.QUERY, "tags").orElseThrow();
    assertEquals(Style.PIPE_DELIMITED, tags.style());
    assertFalse(tags.explode());
  }

  @Test
  void responsesSpeakEveryProducedMediaType() {
    assertEquals(
        List.of("application/json", "application/xml"),
        List.copyOf(list.success().orElseThrow().content().keySet()));
    assertEquals(
        "[{\"size\":1}]",
        list.success()
            .orElseThrow()
            .content()
            .get("application/json")
            .example()
            .orElseThrow()
            .toJson());
    assertInstanceOf(
        IntegerSchema.class, list.success().orElseThrow().headers().get("X-Total").schema());
  }

  @Test
  void aResponseWhoseExamplesTheOperationDoesNotProduceSpeaksAsTheyDo() {
    List<ApiResponse> responses = api.operations().get(2).responses();
    assertEquals(Set.of("image/png"), responses.get(0).content().keySet());
    assertEquals(Set.of("application/json"), responses.get(1).content().keySet());
  }

  @Test
  void aBodyParameterIsTheBody() {
    ApiOperation add = api.operations().get(1);
    assertEquals(List.of(), add.parameters());
    ApiBody body = add.body().orElseThrow();
    assertEquals(List.of("application/vnd.pot+json"), List.copyOf(body.content().keySet()));
    RefSchema schema = (RefSchema) body.content().get("application/vnd.pot+json").schema();
    assertEquals("Pot", schema.name());
    assertTrue(body.required());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '{in: body, name: user, schema: {$ref: User}}, {in: formData, name: file, type: file}'             | multipart/form-data | user
          '{in: body, name: pot, schema: {type: object}}, {in: formData, name: file, type: file}'            | application/json    | file
          '{in: body, name: user, schema: {$ref: User}}, {in: body, name: pot, schema: {type: object}}'      | application/json    | user
          '{in: body, name: user, schema: {$ref: User}}, {in: body, name: other, schema: {$ref: Other}}'     | application/json    | other
          '{in: body, name: pot, schema: {type: object}}'                                                    | application/json    |
          """)
  void ofSeveralBodiesTheOneThatIsDescribedIsTaken(String said, String media, String leftOut) {
    String contract =
        """
        swagger: '2.0'
        info: {title: Pots, version: '1'}
        paths: {/pots: {post: {parameters: [%s], responses: {204: {description: kept}}}}}
        """
            .formatted(said.replaceAll("\\$ref: (\\w+)", "\\$ref: '#/definitions/$1'"));
    Api read = Contracts.api(contract);
    assertEquals(Set.of(media), read.operations().get(0).body().orElseThrow().content().keySet());
    Api upgraded = Contracts.api(read.document().text());
    assertEquals(
        Set.of(media), upgraded.operations().get(0).body().orElseThrow().content().keySet());
    assertEquals(
        Stream.ofNullable(leftOut).map(name -> "parameter " + name).toList(),
        Contracts.reading("api.yaml", contract).ledger().entries().stream()
            .filter(entry -> entry.id().equals("openapi-second-body"))
            .map(LedgerEntry::construct)
            .toList());
  }

  @Test
  void formParametersAreOneBody() {
    ApiBody body = api.operations().get(2).body().orElseThrow();
    ObjectSchema form = (ObjectSchema) body.content().get("multipart/form-data").schema();
    assertEquals(List.of("file", "note"), List.copyOf(form.properties().keySet()));
    assertEquals("binary", ((StringSchema) form.properties().get("file").schema()).format());
    assertEquals("What it shows", form.properties().get("note").schema().description());
    assertTrue(form.properties().get("file").required());
  }

  @Test
  void definitionsAreNamedSchemas() {
    ObjectSchema pot = (ObjectSchema) api.schema("Pot");
    assertEquals("kind", pot.discriminator().orElseThrow().property());
    assertTrue(pot.properties().get("size").schema().nullable());
  }

  @Test
  void securityDefinitionsAreSchemes() {
    assertInstanceOf(SecurityScheme.HttpBasic.class, api.securitySchemes().get("basic"));
    SecurityScheme.ApiKey key = (SecurityScheme.ApiKey) api.securitySchemes().get("key");
    assertEquals(In.QUERY, key.in());
    SecurityScheme.OAuth2 oauth = (SecurityScheme.OAuth2) api.securitySchemes().get("oauth");
    assertEquals("authorizationCode", oauth.flows().get(0).grant());
  }
}
