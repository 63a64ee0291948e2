package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} reviews the design of a contract, and says what is bound with reservations. */
class ContractCheckTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: { title: Notes, version: 1.0.0 }
      paths:
        /health:
          get: { responses: { "204": { description: up } } }
        /notes:
          get:
            parameters:
              - { name: mood, in: query, schema: { type: string } }
            responses:
              "200":
                description: all
                content:
                  application/json:
                    schema: { type: array, items: { $ref: '#/components/schemas/Note' } }
          post:
            security: [ { token: [] } ]
            requestBody:
              required: true
              content:
                application/json:
                  schema: { $ref: '#/components/schemas/NewNote' }
            responses:
              "201":
                description: made
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Note' }
        /notes/{id}:
          get:
            security: [ { token: [] } ]
            parameters:
              - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
            responses:
              "200":
                description: one
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Note' }
      components:
        securitySchemes:
          token: { type: http, scheme: bearer }
        schemas:
          NewNote:
            type: object
            required: [text]
            properties:
              text: { type: string, maxLength: 100 }
          Note:
            type: object
            required: [id, text]
            properties:
              id: { type: integer, format: int64 }
              text: { type: string, maxLength: 100 }
      """;

  @TempDir private Path folder;

  private String contract;

  @BeforeEach
  void writeContract() throws IOException {
    contract = Files.writeString(folder.resolve("notes.yaml"), CONTRACT).toString();
  }

  @Test
  void findingsStandInTheOrderOfTheirPlacesAndRefuseNothing() {
    CommandLineRun run = CommandLineRun.of("check", contract);
    assertEquals(0, run.code(), run.err());
    int list = run.err().indexOf("notes.yaml:7:5: warning: GET /notes answers the whole list");
    int open = run.err().indexOf("notes.yaml:7:5: warning: GET /notes is open");
    int status = run.err().indexOf("POST /notes answers 201 without Location");
    assertTrue(0 <= list && list < open && open < status, run.err());
    assertFalse(run.err().contains("/health is open"), run.err());
  }

  @Test
  void aRuleIsSuppressedForTheProjectWithAReason() {
    CommandLineRun run =
        CommandLineRun.of("check", "--suppress", "http-list-paged: never many", contract);
    assertFalse(run.err().contains("http-list-paged"), run.err());
    assertTrue(run.err().contains("[open-operation]"), run.err());
  }

  @Test
  void aRuleIsSuppressedAtItsPlaceWithAReason() throws IOException {
    Files.writeString(
        Path.of(contract),
        CONTRACT.replace(
            "    get:\n      parameters:\n        - { name: mood",
            "    # hadron:suppress http-list-paged never many\n"
                + "    get:\n      parameters:\n        - { name: mood"));
    CommandLineRun run = CommandLineRun.of("check", contract);
    assertFalse(run.err().contains("http-list-paged"), run.err());
  }

  @Test
  void anOperationThatDoesLessThanTheContractSaysIsMarked() {
    CommandLineRun run = CommandLineRun.of("check", contract);
    assertTrue(run.out().contains("ListPage(Note) with reservations  "), run.out());
    assertTrue(run.out().contains(" bound (1 with reservations), "), run.out());
    String json = CommandLineRun.of("check", "--json", contract).out();
    assertTrue(json.contains("\"reserved\" : 1"), json);
    assertTrue(json.contains("\"parameter mood is refused\""), json);
  }
}
