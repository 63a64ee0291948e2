package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.Binding;
import dev.hadron.model.Lookup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Logic writes a row for its owner alone, as rules do, and shows it to everybody who may see it. */
class LogicOwnersTest {

  private static final String NOTES =
      """
      openapi: 3.0.3
      info: {title: Notes, version: '1'}
      security: [{token: []}]
      components:
        securitySchemes: {token: {type: http, scheme: bearer, bearerFormat: JWT}}
        parameters:
          id: {name: noteId, in: path, required: true, schema: {type: integer, format: int64}}
        schemas:
          Person:
            type: object
            required: [id, email]
            properties: {id: {type: integer, format: int64}, email: {type: string}}
          NewPerson:
            type: object
            required: [email, password]
            properties: {email: {type: string}, password: {type: string}}
          Session:
            type: object
            required: [token]
            properties: {token: {type: string}}
          Note:
            type: object
            required: [id, text, author]
            properties:
              id: {type: integer, format: int64}
              text: {type: string}
              author: {$ref: '#/components/schemas/Person'}
          NewNote:
            type: object
            required: [text]
            properties: {text: {type: string}}
      paths:
        /people:
          post:
            operationId: register
            security: []
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPerson'}}}}
            responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Person'}}}}}
        /login:
          post:
            operationId: login
            security: []
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPerson'}}}}
            responses: {'200': {description: in, content: {application/json: {schema: {$ref: '#/components/schemas/Session'}}}}}
        /notes:
          post:
            operationId: write
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewNote'}}}}
            responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
        /notes/{noteId}:
          parameters: [{$ref: '#/components/parameters/id'}]
          get:
            operationId: read
            responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
          delete:
            operationId: remove
            responses: {'204': {description: gone}}
        /notes/{noteId}/closing:
          parameters: [{$ref: '#/components/parameters/id'}]
          post:
            operationId: closeNote
            x-hadron-logic:
              changes: {note: [text]}
              rule: It ends with a full stop.
            responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
          get:
            operationId: lookAt
            x-hadron-logic: {needs: [note], rule: How it ends.}
            responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
      """;

  @Test
  void whatLogicChangesIsItsOwners() {
    ApiMapped mapped = Contracts.map(NOTES);
    assertEquals(Optional.of("author"), lookup(mapped, "closeNote").owner());
    assertEquals(Optional.empty(), lookup(mapped, "lookAt").owner());
    assertTrue(
        mapped.ledger().entries().stream()
            .anyMatch(
                entry ->
                    entry.construct().equals("operation POST /notes/{noteId}/closing")
                        && entry.outcome().contains("403 to who is not the owner")));
  }

  @Test
  void whatLogicRemovesIsItsOwners() {
    ApiMapped mapped = Contracts.map(NOTES.replace("changes: {note: [text]}", "deletes: [note]"));
    assertEquals(Optional.of("author"), lookup(mapped, "closeNote").owner());
  }

  private static Lookup lookup(ApiMapped mapped, String operation) {
    List<Lookup> lookups =
        Contracts.binding(mapped, operation, Binding.Custom.class).hole().lookups();
    assertEquals(1, lookups.size());
    return lookups.get(0);
  }
}
