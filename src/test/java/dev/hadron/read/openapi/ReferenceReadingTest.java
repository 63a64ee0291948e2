package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.api.AnySchema;
import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.RefSchema;
import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References: within a file, to other files of the input, dangling, circular and remote ones. */
class ReferenceReadingTest {

  private static final SourceFile ENTRY =
      new SourceFile(
          "spec/api.yaml",
          """
          openapi: 3.0.3
          info: {title: t, version: '1'}
          paths:
            /books/{id}:
              $ref: paths/book.yaml
            /shelves:
              get:
                $ref: ./paths/book.yaml#/get
          components:
            schemas:
              Book:
                $ref: ../models/Book.json
          """);

  private static final SourceFile BOOK_PATH =
      new SourceFile(
          "spec/paths/book.yaml",
          """
          parameters:
            - {name: id, in: path, required: true, schema: {type: integer}}
          get:
            operationId: getBook
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema: {$ref: ../../models/Book.json}
              default:
                $ref: '../../models/problems.json#/Problem%20Response'
          """);

  private static final SourceFile BOOK =
      new SourceFile(
          "models/Book.json",
          """
          {"type": "object",
           "properties": {
             "author": {"$ref": "#/definitions/Person"},
             "sequel": {"$ref": "Book.json"}},
           "definitions": {"Person": {"type": "object"}}}
          """);

  private static final SourceFile PROBLEMS =
      new SourceFile(
          "models/problems.json",
          "{\"Problem Response\": {\"description\": \"Trouble\", \"content\": {"
              + "\"application/json\": {\"schema\": {\"type\": \"object\"}}}}}");

  @Test
  void aContractMaySpreadOverFilesAndFolders() {
    ApiReading reading = new OpenApiReader().read(List.of(PROBLEMS, BOOK, BOOK_PATH, ENTRY));
    assertEquals(List.of(), Contracts.diagnostics(reading));
    Api api = reading.api().orElseThrow();
    assertEquals(
        List.of("GET /books/{id}", "GET /shelves"),
        api.operations().stream().map(ApiOperation::label).toList());
    assertEquals("spec/api.yaml", api.document().entry().name());
    assertEquals(3, api.document().parts().size());
    ApiResponse problem = api.operations().get(0).response("default").orElseThrow();
    assertEquals("Trouble", problem.description());
  }

  @Test
  void schemasInOtherFilesGetTheNameOfTheComponentOrOfTheirPlace() {
    Api api =
        new OpenApiReader().read(List.of(PROBLEMS, BOOK, BOOK_PATH, ENTRY)).api().orElseThrow();
    assertEquals(List.of("Book", "Person"), List.copyOf(api.schemas().keySet()));
    RefSchema book =
        (RefSchema)
            api.operations()
                .get(0)
                .success()
                .orElseThrow()
                .content()
                .get("application/json")
                .schema();
    assertEquals("Book", book.name());
    assertEquals("models/Book.json:1:1", api.schema("Book").location().toString());
  }

  @Test
  void anEntryFileMayComeWithAResolver() {
    ApiReading reading =
        new OpenApiReader()
            .read(
                ENTRY,
                name ->
                    List.of(PROBLEMS, BOOK, BOOK_PATH).stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst());
    assertEquals(2, reading.api().orElseThrow().operations().size());
  }

  @Test
  void aMissingFileIsAnErrorAtTheReference() {
    ApiReading reading = new OpenApiReader().read(List.of(ENTRY, BOOK, PROBLEMS));
    assertTrue(reading.api().isEmpty());
    assertEquals(
        List.of(
            "spec/api.yaml:5:5: error: the file paths/book.yaml is not part of the input"
                + " [openapi-missing-file]\n"
                + "  hint: give the folder that holds all files of the contract"),
        Contracts.diagnostics(reading));
  }

  @Test
  void aDanglingReferenceIsRepaired() {
    ApiReading reading = Contracts.schemas("3.0.3", "It: {$ref: '#/components/schemas/Nowhere'}");
    assertInstanceOf(AnySchema.class, reading.api().orElseThrow().schema("It"));
    assertEquals(
        List.of(
            "api.yaml:6:10: ledger: $ref #/components/schemas/Nowhere: names nothing; read as if"
                + " left out [openapi-dangling-ref]"),
        Contracts.ledger(reading));
  }

  @Test
  void aChainOfReferencesThatBitesItsTailMeansAnything() {
    ApiReading reading =
        Contracts.schemas(
            "3.0.3",
            """
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: '#/components/schemas/A'}
            """);
    Api api = reading.api().orElseThrow();
    assertInstanceOf(AnySchema.class, api.resolve(api.schema("A")));
  }

  @Test
  void aSchemaInsideAnotherIsNamedAfterItsPath() {
    Api api =
        Contracts.schemas(
                "3.0.3",
                """
                Order: {properties: {ship-to: {type: object}}}
                It: {type: array, items: {$ref: '#/components/schemas/Order/properties/ship-to'}}
                """)
            .api()
            .orElseThrow();
    ArraySchema list = (ArraySchema) api.schema("It");
    assertEquals("OrderShipTo", ((RefSchema) list.items()).name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1/x.yaml",
        "https://example.org/x.yaml#/A",
        "//example.org/x.yaml",
        "file:///etc/passwd",
        "ftp://example.org/x",
        "/etc/passwd"
      })
  void referencesThatLeaveTheInputAreErrors(String ref) {
    ApiReading reading = Contracts.schemas("3.0.3", "It: {$ref: '" + ref + "'}");
    assertTrue(reading.api().isEmpty());
    assertEquals("openapi-remote-ref", reading.diagnostics().get(0).id());
    assertEquals("api.yaml:6:10", reading.diagnostics().get(0).where().toString());
  }

  @Test
  void remoteReferencesAreFoundWhereNothingUsesThemAndIgnoredInData() {
    ApiReading reading =
        Contracts.schemas(
            "3.0.3",
            """
            It:
              example: {$ref: 'http://example.org/fine'}
              x-note: {$ref: 'http://example.org/fine'}
              properties:
                $ref: {type: string}
                example: {$ref: 'http://example.org/bad'}
            """);
    assertEquals(
        List.of("api.yaml:11:19"),
        reading.diagnostics().stream().map(d -> d.where().toString()).toList());
  }

  @Test
  void nothingIsEverFetched() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      Contracts.schemas(
          "3.0.3", "It: {$ref: 'http://127.0.0.1:" + server.getLocalPort() + "/x.yaml'}");
      assertThrows(SocketTimeoutException.class, server::accept);
    }
  }
}
