package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.plan.GeneratedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

  private static final String NOTES =
      """
      CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text varchar(80));
      """;

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Notes, version: '1'}
      components:
        securitySchemes: {jwt: {type: http, scheme: bearer}}
        schemas: {Note: {type: object, properties: {id: {type: string}, text: {type: string}}}}
      paths:
        /notes/{id}:
          get:
            operationId: getNote
            security: %s
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: Found
                content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
      """;

  @Test
  void accounts_have_tables_of_their_own_after_those_of_the_schema() {
    GenerationResult result = generate("notes.sql", NOTES, "local");
    assertEquals(List.of(), result.diagnostics());
    assertTrue(
        file(result, "V3__accounts.sql").orElseThrow().contains("CREATE TABLE auth_account ("));
    assertTrue(file(result, "auth/LoginService.java").isPresent());
    assertFalse(file(result, "VerificationKey.java").isPresent());
  }

  @Test
  void tables_of_accounts_have_names_that_the_schema_has_not() {
    String taken = NOTES + "CREATE TABLE Auth_Account (id bigint PRIMARY KEY, oauth_token text);\n";
    GenerationResult result = generate("notes.sql", taken, "local");
    String script = file(result, "V3__accounts.sql").orElseThrow();
    assertTrue(script.contains("CREATE TABLE auth2_account ("), script);
    assertFalse(script.contains("auth_"), script);
  }

  @Test
  void a_table_with_passwords_that_nobody_logs_in_with_is_a_line_of_the_ledger() {
    String people =
        "CREATE TABLE person (id bigint PRIMARY KEY, email text UNIQUE, password_hash text);\n";
    GenerationResult result = generate("people.sql", people, "local");
    assertTrue(
        result.ledger().entries().stream()
            .anyMatch(entry -> entry.id().equals("auth-other-accounts")));
  }

  @Test
  void rows_of_people_of_the_schema_are_refused() {
    String owned =
        """
        CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, password_hash text NOT NULL);
        CREATE TABLE invoice (
          id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id), total numeric);
        """;
    assertTrue(refusal("owned.sql", owned, "local").startsWith("rows of invoice belong to people"));
    assertEquals(List.of(), generate("owned.sql", owned, "oidc").diagnostics());
  }

  @Test
  void a_contract_has_no_place_for_accounts_and_an_open_one_asks_nobody() {
    String secured = CONTRACT.formatted("[{jwt: []}]");
    assertTrue(refusal("c.yaml", secured, "local").startsWith("a contract says itself"));
    assertTrue(
        refusal("c.yaml", CONTRACT.formatted("[]"), "oidc")
            .startsWith("the contract leaves every operation open"));
    GenerationResult provider = generate("c.yaml", secured, "oidc");
    assertTrue(file(provider, "pom.xml").orElseThrow().contains("quarkus-oidc"));
    assertTrue(file(provider, "dev/LocalProvider.java").isPresent());
  }

  @Test
  void accounts_are_kept_in_postgresql_alone() {
    Map<String, String> options = Map.of("auth", "local", "database", "h2");
    assertTrue(
        generate("notes.sql", NOTES, options).diagnostics().get(0).message().contains("PostgreSQL"));
  }

  private static String refusal(String name, String text, String auth) {
    return generate(name, text, auth).diagnostics().stream()
        .filter(each -> each.id().equals("auth-preset"))
        .findFirst()
        .orElseThrow()
        .message();
  }

  private static Optional<String> file(GenerationResult result, String end) {
    return result.files().stream()
        .filter(file -> file.path().endsWith(end))
        .map(GeneratedFile::content)
        .findFirst();
  }

  private static GenerationResult generate(String name, String text, String auth) {
    return generate(name, text, Map.of("auth", auth));
  }

  private static GenerationResult generate(
      String name, String text, Map<String, String> options) {
    return new Generator()
        .generate(
            new GenerationRequest(
                List.of(new SourceFile(name, text)),
                OptionReader.read(options).options(),
                Optional.empty()));
  }
}
