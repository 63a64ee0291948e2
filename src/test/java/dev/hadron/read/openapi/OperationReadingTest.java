package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.api.Api;
import dev.hadron.api.ApiCallback;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiParameter.In;
import dev.hadron.api.ApiParameter.Style;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.HttpMethod;
import dev.hadron.api.JsonValue.JsonNumber;
import dev.hadron.api.RefSchema;
import dev.hadron.api.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operations of OpenAPI 3: what they take, what they answer, where they stand. */
class OperationReadingTest {

  private static final String SHELVES =
      """
      openapi: 3.0.3
      info: {title: Shelves, version: 1.2.0}
      servers:
        - url: https://{host}/library/v2/
          variables: {host: {default: books.example}}
      tags:
        - {name: shelves, description: Where books stand}
      paths:
        /shelves/{shelf}/books:
          parameters:
            - {name: shelf, in: path, required: true, schema: {type: string}}
            - {name: lang, in: query, schema: {type: string}}
          get:
            operationId: listBooks
            tags: [shelves]
            summary: Books on a shelf
            deprecated: true
            parameters:
              - {name: lang, in: query, required: true, schema: {type: string}}
              - name: limit
                in: query
                schema: {type: integer, default: 20}
              - {name: tag, in: query, explode: false, schema: {type: array, items: {type: string}}}
              - {name: where, in: query, style: deepObject, schema: {type: object}}
              - name: filter
                in: query
                content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
              - $ref: '#/components/parameters/Trace'
            responses:
              200:
                description: Books
                headers:
                  X-Total: {required: true, schema: {type: integer}}
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Book'}}
              '404': {$ref: '#/components/responses/Missing'}
              default: {description: Trouble}
          post:
            requestBody: {$ref: '#/components/requestBodies/NewBook'}
            responses: {'201': {description: Created}}
            x-hadron-binding: create
      components:
        schemas:
          Book: {type: object, properties: {title: {type: string}}}
        parameters:
          Trace: {name: X-Trace, in: header, schema: {type: string}}
        requestBodies:
          NewBook:
            required: true
            description: The book
            content:
              application/json: {schema: {$ref: '#/components/schemas/Book'}}
              application/xml: {schema: {$ref: '#/components/schemas/Book'}}
        responses:
          Missing: {description: No such shelf}
      """;

  private final Api api = Contracts.api(SHELVES);
  private final ApiOperation list = api.operations().get(0);
  private final ApiOperation add = api.operations().get(1);

  @Test
  void operationsStandInDocumentOrderWithTheirPlaces() {
    assertEquals(
        List.of("GET /shelves/{shelf}/books", "POST /shelves/{shelf}/books"),
        api.operations().stream().map(ApiOperation::label).toList());
    assertEquals("api.yaml:13:5", list.location().toString());
    assertEquals("listBooks", list.operationId());
    assertEquals("Books on a shelf", list.summary());
    assertTrue(list.deprecated());
    assertEquals(HttpMethod.GET, list.method());
  }

  @Test
  void anOperationWithoutIdIsGivenOne() {
    assertEquals("postShelvesByShelfBooks", add.operationId());
    assertTrue(add.idSynthesised());
    assertFalse(list.idSynthesised());
  }

  @Test
  void ofTwoOperationsWithOneIdTheSecondIsRenamed() {
    ApiReading reading =
        Contracts.reading(
            "api.yaml",
            """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths:
              /a: {get: {operationId: read, responses: {}}}
              /b: {get: {operationId: read, responses: {}}}
            """);
    assertEquals(
        List.of("read", "read2"),
        reading.api().orElseThrow().operations().stream().map(ApiOperation::operationId).toList());
    assertEquals(
        List.of(
            "api.yaml:5:8: ledger: operationId read: is another operation's already; this one is"
                + " called read2 [openapi-duplicate-operation-id]"),
        Contracts.ledger(reading));
  }

  @Test
  void operationParametersReplaceThoseOfThePath() {
    assertEquals(
        List.of("shelf", "lang", "limit", "tag", "where", "filter", "X-Trace"),
        list.parameters().stream().map(ApiParameter::name).toList());
    assertTrue(list.parameter(In.QUERY, "lang").orElseThrow().required());
    assertFalse(add.parameter(In.QUERY, "lang").orElseThrow().required());
  }

  @Test
  void parametersHaveTheirStyleDefaultAndPlace() {
    ApiParameter limit = list.parameter(In.QUERY, "limit").orElseThrow();
    assertEquals(new JsonNumber(BigDecimal.valueOf(20)), limit.defaultValue().orElseThrow());
    assertEquals(Style.FORM, limit.style());
    assertTrue(limit.explode());
    assertEquals("api.yaml:20:11", limit.location().toString());
    assertFalse(list.parameter(In.QUERY, "tag").orElseThrow().explode());
    assertEquals(Style.DEEP_OBJECT, list.parameter(In.QUERY, "where").orElseThrow().style());
    assertEquals(Style.SIMPLE, list.parameter(In.HEADER, "X-Trace").orElseThrow().style());
    ApiParameter filter = list.parameter(In.QUERY, "filter").orElseThrow();
    assertEquals("application/json", filter.mediaType().orElseThrow());
    assertEquals("Book", ((RefSchema) filter.schema()).name());
  }

  @Test
  void responsesKeepStatusHeadersAndContent() {
    assertEquals(
        List.of("200", "404", "default"), list.responses().stream().map(r -> r.status()).toList());
    assertEquals("No such shelf", list.response("404").orElseThrow().description());
    assertTrue(list.success().orElseThrow().headers().get("X-Total").required());
    ArraySchema books =
        (ArraySchema) list.success().orElseThrow().content().get("application/json").schema();
    assertEquals("Book", ((RefSchema) books.items()).name());
    assertTrue(add.success().orElseThrow().content().isEmpty());
  }

  @Test
  void bodiesKeepEveryMediaType() {
    assertEquals(
        List.of("application/json", "application/xml"),
        List.copyOf(add.body().orElseThrow().content().keySet()));
    assertTrue(add.body().orElseThrow().required());
  }

  @Test
  void serversYieldTheirBasePath() {
    assertEquals("https://books.example/library/v2/", api.servers().get(0).resolvedUrl());
    assertEquals("/library/v2", api.servers().get(0).basePath());
  }

  @Test
  void extensionsAreKept() {
    assertEquals(
        Map.of("x-hadron-binding", "\"create\""),
        Map.of("x-hadron-binding", add.extensions().get("x-hadron-binding").toJson()));
  }

  @Test
  void callbacksAndWebhooksAreOperationsOfTheirOwn() {
    Api events =
        Contracts.api(
            """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /subscriptions:
                post:
                  responses: {'201': {description: ok}}
                  callbacks:
                    onEvent:
                      '{$request.body#/url}':
                        post: {responses: {'204': {description: thanks}}}
            webhooks:
              newBook:
                post: {operationId: onNewBook, responses: {'200': {description: ok}}}
            """);
    ApiCallback callback = events.operations().get(0).callbacks().get(0);
    assertEquals("onEvent", callback.name());
    assertEquals("{$request.body#/url}", callback.expression());
    assertEquals("204", callback.operations().get(0).responses().get(0).status());
    assertEquals("POST newBook", events.webhooks().get(0).label());
  }

  @Test
  void placeholdersAndPathParametersAreKeptInStep() {
    ApiReading reading =
        Contracts.reading(
            "api.yaml",
            """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths:
              things/{id}:
                get:
                  parameters:
                    - {name: thing, in: path, required: true, schema: {type: integer}}
                  responses: {}
            """);
    ApiOperation get = reading.api().orElseThrow().operations().get(0);
    assertEquals("/things/{id}", get.path());
    assertEquals(List.of("id"), get.parameters().stream().map(ApiParameter::name).toList());
    assertTrue(get.parameters().get(0).schema() instanceof StringSchema);
    assertEquals(
        List.of(
            "api.yaml:4:3: ledger: path things/{id}: was given the slash that it has to start with"
                + " [openapi-path]",
            "api.yaml:5:5: ledger: parameter thing: is no placeholder of /things/{id}; left out"
                + " [openapi-path-parameter]",
            "api.yaml:5:5: ledger: placeholder {id}: is not declared as a parameter of"
                + " /things/{id}; read as a text [openapi-path-parameter]"),
        Contracts.ledger(reading));
  }
}
