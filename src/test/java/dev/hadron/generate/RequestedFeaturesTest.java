package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Feature;
import dev.hadron.model.MediaTypes;
import dev.hadron.plan.GeneratedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequestedFeaturesTest {

  private static final String NOTES =
      """
      CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text varchar(80));
      """;

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Notes, version: '1'}
      components:
        schemas: {Note: {type: object, properties: {id: {type: string}, text: {type: string}}}}
      paths:
        /notes:
          post:
            operationId: addNote
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
            responses:
              '201':
                description: Added
                content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
        /notes/{id}:
          get:
            operationId: getNote
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: Found
                content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
              '4XX':
                description: Refused
      """;

  @Test
  void a_service_has_only_what_was_asked_for() {
    assertFalse(file(generate("notes.sql", NOTES, ""), "http/RateLimit.java").isPresent());
    assertTrue(file(generate("notes.sql", NOTES, "rate-limit"), "http/RateLimit.java").isPresent());
  }

  @Test
  void what_nobody_knows_is_refused_with_what_there_is() {
    List<OptionProblem> problems =
        OptionReader.read(Map.of("features", "rate-limit, teleport")).problems();
    assertEquals(1, problems.size());
    assertEquals(
        "'teleport' is none of " + String.join(", ", Feature.labels()), problems.get(0).message());
  }

  @Test
  void statuses_that_a_contract_does_not_declare_are_told() {
    assertEquals(
        "1 of 2 operations answer 429 to who sends too many requests: they declare no status for that",
        told(generate("notes.yaml", CONTRACT, "rate-limit"), "feature rate-limit"));
  }

  @Test
  void what_is_kept_has_tables_of_its_own_in_postgresql() {
    String taken = NOTES + "CREATE TABLE idempotency_key (id int PRIMARY KEY, pin_hash text);\n";
    GenerationResult result = generate("notes.sql", taken, "audit, idempotency");
    assertTrue(
        file(result, "V3__idempotency.sql").orElseThrow().contains("CREATE TABLE idempotency_key2 ("));
    String audit = file(result, "V4__audit.sql").orElseThrow();
    assertTrue(audit.contains("audit_trail_write('idempotency_key', '{id}', '{pin_hash}')"), audit);
    assertFalse(audit.contains("idempotency_key2"), audit);
    Map<String, String> elsewhere = Map.of("features", "idempotency", "database", "h2");
    assertEquals(
        List.of("feature-database"),
        generate("notes.sql", NOTES, elsewhere).diagnostics().stream().map(d -> d.id()).toList());
  }

  @Test
  void only_what_makes_rows_is_done_once() {
    assertTrue(
        file(generate("notes.sql", NOTES, "idempotency"), "note/NoteResource.java")
            .orElseThrow()
            .matches("(?s).*@RolesAllowed\\(\"note:write\"\\)\\s+@Idempotent.*"));
    assertEquals(
        "1 of 1 operations answer 409 to what is sent again with its Idempotency-Key while it is"
            + " under way: they declare no status for that\n"
            + "1 of 1 operations answer 422 to another body with the same Idempotency-Key: they"
            + " declare no status for that",
        told(generate("notes.yaml", CONTRACT, "idempotency"), "feature idempotency"));
  }

  @Test
  void what_is_text_is_compressed() {
    String answers =
        CONTRACT.replace(
            "content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}",
            "content: {application/vnd.note+json;v=1: {schema: {$ref: '#/components/schemas/Note'}}}");
    assertTrue(
        file(generate("notes.yaml", answers, "compression"), "application.properties")
            .orElseThrow()
            .contains("media-types=application/json,application/vnd.note+json\n"));
    assertTrue(MediaTypes.isText("text/csv; header=present"));
    assertTrue(MediaTypes.isText("application/atom+xml"));
    assertFalse(MediaTypes.isText("application/octet-stream"));
    assertFalse(MediaTypes.isText("text/*"));
  }

  @Test
  void rows_that_are_somebodys_are_kept_for_nobody_else() {
    String owned =
        """
        CREATE TABLE users (
          id bigint PRIMARY KEY, email text NOT NULL UNIQUE, password_hash text NOT NULL);
        CREATE TABLE invoice (
          id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id), total numeric);
        CREATE TABLE country (id bigint PRIMARY KEY, name text);
        """;
    GenerationResult result = generate("owned.sql", owned, "caching");
    assertFalse(
        file(result, "invoice/InvoiceService.java").orElseThrow().contains("@CacheResult"));
    assertTrue(
        file(result, "country/CountryService.java").orElseThrow().contains("@CacheResult"));
  }

  private static String told(GenerationResult result, String construct) {
    return result.ledger().entries().stream()
        .filter(entry -> entry.construct().equals(construct))
        .map(entry -> entry.outcome())
        .collect(Collectors.joining("\n"));
  }

  private static GenerationResult generate(String name, String text, String features) {
    return generate(name, text, Map.of("features", features));
  }

  private static GenerationResult generate(
      String name, String text, Map<String, String> values) {
    GenerationOptions options = OptionReader.read(values).options();
    return new Generator()
        .generate(new GenerationRequest(List.of(new SourceFile(name, text)), options, Optional.empty()));
  }

  private static Optional<String> file(GenerationResult result, String end) {
    return result.files().stream()
        .filter(file -> file.path().endsWith(end))
        .map(GeneratedFile::content)
        .findFirst();
  }
}
