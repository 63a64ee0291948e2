package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no OpenAPI document, or too much of one, is refused with its place. */
class BrokenDocumentTest {

  private static String only(ApiReading reading) {
    assertTrue(reading.api().isEmpty());
    assertEquals(1, reading.diagnostics().size());
    return reading.diagnostics().get(0).format();
  }

  @Test
  void brokenYamlIsReportedWhereItBreaks() {
    assertEquals(
        "api.yaml:3:6: error: this is not YAML: mapping values are not allowed here"
            + " [openapi-yaml]\n"
            + "  hint: correct the document at this place",
        only(Contracts.reading("api.yaml", "openapi: 3.0.3\ninfo: here\n  bad: indentation\n")));
  }

  @Test
  void brokenJsonIsReportedWhereItBreaks() {
    String message =
        only(Contracts.reading("api.json", "{\n  \"openapi\": \"3.0.3\",\n  \"info\" {}\n}\n"));
    assertTrue(message.startsWith("api.json:3:"), message);
    assertTrue(message.contains("[openapi-json]"), message);
  }

  @Test
  void textAfterAJsonDocumentIsReported() {
    String message = only(Contracts.reading("api.json", "{\"openapi\": \"3.0.3\"}\n{}"));
    assertEquals(
        "api.json:2:1: error: this is not JSON: text after the end of the document [openapi-json]\n"
            + "  hint: correct the document at this place",
        message);
  }

  @Test
  void templateMarkersAreNoYaml() {
    String message =
        only(Contracts.reading("api.yml", "openapi: 3.0.3\ntags:\n  {{- if .X }}\n  - a\n"));
    assertTrue(message.startsWith("api.yml:3:"), message);
  }

  @Test
  void aControlCharacterIsReportedByItsNumber() {
    assertEquals(
        "api.yaml:2:8: error: this is not YAML: the character U+0001 is not allowed"
            + " [openapi-yaml]\n  hint: correct the document at this place",
        only(Contracts.reading("api.yaml", "openapi: 3.0.3\ninfo: a\u0001b\n")));
  }

  @Test
  void aDocumentWithoutVersionIsNoOpenApi() {
    assertEquals(
        "api.yaml:1:1: error: the document has neither an \"openapi\" nor a \"swagger\" key"
            + " [openapi-not-openapi]\n  hint: an OpenAPI document starts with its version, such as"
            + " \"openapi: 3.0.3\"",
        only(Contracts.reading("api.yaml", "info: {title: t}\n")));
  }

  @Test
  void anEmptyDocumentIsNoOpenApi() {
    assertTrue(only(Contracts.reading("api.yaml", "")).contains("is null, not a map"));
    assertTrue(only(Contracts.reading("api.json", "")).contains("is null, not a map"));
  }

  @Test
  void sqlIsRecognised() {
    String message =
        only(
            Contracts.reading(
                "schema.sql", "-- shop\nCREATE TABLE a (\n  id int PRIMARY KEY,\n  b: int\n);\n"));
    assertTrue(message.contains("this looks like SQL"), message);
  }

  @Test
  void anUnknownVersionIsNamed() {
    assertEquals(
        "api.yaml:1:1: error: version \"1.2\" of OpenAPI is not known [openapi-version]\n"
            + "  hint: documents of OpenAPI 2.0, 3.0 and 3.1 can be read",
        only(Contracts.reading("api.yaml", "swagger: '1.2'\n")));
  }

  @Test
  void anAliasBombIsDefused() {
    StringBuilder bomb = new StringBuilder("openapi: 3.0.3\nx0: &a0 [lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("x%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    String message = only(Contracts.reading("api.yaml", bomb.toString()));
    assertTrue(message.contains("[openapi-alias-bomb]"), message);
  }

  @Test
  void anAliasOfItselfIsRefused() {
    String message = only(Contracts.reading("api.yaml", "openapi: 3.0.3\npaths: &p {a: *p}\n"));
    assertTrue(message.startsWith("api.yaml:2:15: error: this is not YAML"), message);
  }

  @Test
  void bottomlessNestingIsRefused() {
    String yaml = "openapi: " + "[".repeat(5000) + "]".repeat(5000);
    assertTrue(only(Contracts.reading("api.yaml", yaml)).contains("[openapi-too-deep]"));
    String json = "{\"openapi\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
    String message = only(Contracts.reading("api.json", json));
    assertTrue(message.contains("[openapi-too-deep]"), message);
  }

  @Test
  void ofSeveralFilesOneMustBeTheContract() {
    SourceFile a = new SourceFile("a.yaml", "openapi: 3.0.3\npaths: {/a: {}}\n");
    SourceFile b = new SourceFile("b.yaml", "openapi: 3.0.3\npaths: {/b: {}}\n");
    SourceFile part = new SourceFile("part.yaml", "type: object\n");
    assertEquals(
        "a.yaml: error: several files are contracts: a.yaml, b.yaml [openapi-two-contracts]\n"
            + "  hint: give one of them, and the files that it refers to",
        only(new OpenApiReader().read(List.of(part, a, b))));
    assertTrue(new OpenApiReader().read(List.of(part, b)).api().isPresent());
    assertTrue(
        only(new OpenApiReader().read(List.of(part, part))).contains("[openapi-not-openapi]"));
  }

  @Test
  void mistakesInsideAreRepairedAndListed() {
    ApiReading reading =
        Contracts.reading(
            "api.yaml",
            """
            openapi: 3.0.3
            info: {title: [t], version: '1'}
            paths:
              /a:
                gett: {}
                get: []
                post:
                  responses: {'200': {description: ok, description: again}}
                  tags: one
            """);
    assertEquals(1, reading.api().orElseThrow().operations().size());
    assertEquals(
        List.of(
            "api.yaml:2:8: ledger: key title: should be a text but is a list; read as if left out"
                + " [openapi-wrong-kind]",
            "api.yaml:5:5: ledger: key gett: is none of a path's and was ignored"
                + " [openapi-unknown-key]",
            "api.yaml:6:5: ledger: GET /a: is no operation; left out [openapi-wrong-kind]",
            "api.yaml:8:44: ledger: key description: stands twice in one map; the last one counts"
                + " [openapi-duplicate-key]",
            "api.yaml:9:7: ledger: key tags: should be a list but is a text; read as if left out"
                + " [openapi-wrong-kind]"),
        Contracts.ledger(reading));
  }
}
