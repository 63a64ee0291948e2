package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Binding;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By which of the declared statuses an operation refuses. */
class ContractStatusesTest {

  private static ApiMapped map(String responses) {
    return Contracts.map(
        """
        openapi: 3.0.3
        info: {title: Notes, version: '1'}
        paths:
          /notes:
            post:
              operationId: addNote
              requestBody:
                content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
              responses:
                '201':
                  description: made
                  content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
        %s
        components:
          schemas:
            Note: {type: object, properties: {id: {type: integer, readOnly: true}, text: {type: string}}}
        """
            .formatted(responses.indent(8)));
  }

  private static Map<Integer, Integer> substitutes(String responses) {
    return Contracts.operation(map(responses), "addNote").substitutes();
  }

  private static List<String> undeclared(String responses) {
    return map(responses).ledger().entries().stream()
        .filter(entry -> entry.id().equals("undeclared-status"))
        .map(LedgerEntry::outcome)
        .toList();
  }

  @Test
  void whatIsNotValidIsRefusedAsDeclared() {
    assertEquals(Map.of(422, 400), substitutes("'400': {description: bad}"));
    assertEquals(Map.of(400, 422), substitutes("'422': {description: bad}"));
    assertEquals(Map.of(), substitutes("'400': {description: a}\n'422': {description: b}"));
    assertEquals(Map.of(), substitutes("'422': {description: bad}\n'4XX': {description: other}"));
    assertEquals(Map.of(), substitutes("default: {description: bad}"));
  }

  @Test
  void theBodyOfAnErrorListsTheStatusesThatItMayTell() {
    String error =
        """
        default:
          description: bad
          content:
            application/json:
              schema:
                type: object
                properties:
                  error: {type: object, properties: {status_code: {type: integer, enum: [401, 422, 500]}}}
        """;
    assertEquals(Map.of(400, 422, 404, 422, 409, 422), substitutes(error));
    assertEquals(Map.of(), substitutes(error.replace("422", "400, 404, 409, 422")));
  }

  @Test
  void anAnswerForEverythingIsThatOfSuccessWhereNothingElseIs() {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Notes, version: '1'}
            paths:
              /notes:
                get:
                  operationId: notes
                  responses:
                    default:
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Note'}}}}
                post:
                  operationId: addNote
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
                  responses:
                    '302': {description: there}
                    default:
                      description: bad
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
            components:
              schemas:
                Note: {type: object, properties: {id: {type: integer, readOnly: true}, text: {type: string}}}
                Error: {type: object, properties: {message: {type: string}}}
            """);
    Contracts.binding(mapped, "notes", Binding.ListPage.class);
    Operation notes = Contracts.operation(mapped, "notes");
    assertEquals("default", notes.success().status());
    assertEquals(Optional.empty(), notes.refusal(404));
    Operation addNote = Contracts.operation(mapped, "addNote");
    assertEquals("default", addNote.refusal(400).orElseThrow().status());
    assertEquals("204", addNote.success().status());
    assertEquals(
        "ErrorType", ((ErrorShape.ContractShape) mapped.model().errorShape()).record());
  }

  @Test
  void anotherStatusIsAnsweredWhereItIsSaidToBeForTheCase() {
    assertEquals(
        Map.of(409, 400, 422, 400), substitutes("'400': {description: Text already exists}"));
    assertEquals(Map.of(404, 410), substitutes("'410': {description: Owner not found}"));
    assertEquals(Map.of(422, 400), substitutes("'400': {description: Bad}\n'404': {description: x}"));
  }

  @Test
  void aStatusThatIsAnsweredAndNotDeclaredIsTold() {
    assertEquals(
        List.of("answers 400 to what is not valid: it declares no status for that"),
        undeclared("'401': {description: who}"));
    assertEquals(List.of(), undeclared("'422': {description: bad}"));
    assertEquals(List.of(), undeclared("default: {description: bad}"));
  }

  @Test
  void aWriteWithoutItsConditionIsRefusedAsDeclared() {
    assertEquals(Map.of(428, 412), condition("'412': {description: stale}"));
    assertEquals(
        Map.of(412, 409, 422, 400, 428, 400),
        condition("'400': {description: bad}\n'409': {description: stale}"));
    assertEquals(
        Map.of(), condition("'412': {description: stale}\n'428': {description: no version}"));
  }

  private static Map<Integer, Integer> condition(String responses) {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Notes, version: '1'}
            paths:
              /notes/{id}:
                delete:
                  operationId: removeNote
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                    - {name: If-Match, in: header, required: true, schema: {type: string}}
                  responses:
                    '204': {description: gone}
            %s
            """
                .formatted(responses.indent(8)));
    return Contracts.operation(mapped, "removeNote").substitutes();
  }
}
