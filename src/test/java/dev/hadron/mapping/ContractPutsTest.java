package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Assignment;
import dev.hadron.model.Binding;
import dev.hadron.model.Identifier;
import dev.hadron.model.Operation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a PUT puts: a row that there is none of yet, and defaults of what is left out. */
class ContractPutsTest {

  private static ApiMapped map(String path, String statuses, String more) {
    return Contracts.map(
        """
        openapi: 3.0.3
        info: {title: Labels, version: '1'}
        paths:
          /labels:
            get:
              operationId: listLabels
              responses:
                '200':
                  description: all
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: '#/components/schemas/Label'}}
          /labels/{%s}:
            parameters: [{name: %1$s, in: path, required: true, schema: {type: string}}]
            get:
              operationId: getLabel
              responses:
                '200':
                  description: one
                  content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}
            put:
              operationId: putLabel
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/NewLabel'}}}
              responses: {%s}
        components:
          schemas:
            Label:
              type: object
              required: [id, name, colour]
              properties:
                id: {type: string, readOnly: true}
                name: {type: string}
                colour: {type: string}
                weight: {type: integer, format: int32, default: 3}
                %s
            NewLabel:
              type: object
              required: [colour]
              properties:
                colour: {type: string}
                weight: {type: integer, format: int32, default: 3}
        """
            .formatted(path, statuses, more));
  }

  private static final String MADE_OR_REPLACED = "'201': {description: made}, '204': {description: put}";

  private static Binding.Replace put(ApiMapped mapped) {
    return Contracts.binding(mapped, "putLabel", Binding.Replace.class);
  }

  private static List<String> ids(ApiMapped mapped) {
    return mapped.ledger().entries().stream().map(LedgerEntry::id).toList();
  }

  @Test
  void aNaturalKeyOfThePathIsMadeWhereTheContractSaysSo() {
    ApiMapped mapped = map("name", MADE_OR_REPLACED, "");
    assertTrue(put(mapped).creation().isPresent());
    Operation operation = Contracts.operation(mapped, "putLabel");
    assertEquals("204", operation.success().status());
  }

  @Test
  void nothingIsMadeWhereTheContractDoesNotSaySo() {
    ApiMapped mapped = map("name", "'204': {description: put}", "");
    assertEquals(Optional.empty(), put(mapped).creation());
    assertTrue(!ids(mapped).contains("put-creates-nothing"));
  }

  @Test
  void aKeyThatTheServerMakesIsNotTheCallersToGive() {
    ApiMapped mapped = map("id", MADE_OR_REPLACED, "");
    assertEquals(Optional.empty(), put(mapped).creation());
    assertTrue(ids(mapped).contains("put-creates-nothing"));
  }

  @Test
  void whatIsLeftOutOfAWholeRowHasItsDefault() {
    ApiMapped mapped = map("name", MADE_OR_REPLACED, "");
    assertEquals(
        Optional.of("3"), weight(mapped, put(mapped).assignment()).otherwise());
    assertEquals(
        Optional.empty(), weight(mapped, put(mapped).creation().orElseThrow()).otherwise());
  }

  private static Assignment.ToAttribute weight(ApiMapped mapped, String assignment) {
    return mapped.model().assignment("Label", assignment).parts().stream()
        .filter(part -> part.property().equals("weight"))
        .map(part -> (Assignment.ToAttribute) part.target())
        .findFirst()
        .orElseThrow();
  }

  private static ApiMapped notes(String required) {
    return Contracts.map(
        """
        openapi: 3.0.3
        info: {title: Notes, version: '1'}
        paths:
          /notes:
            post:
              operationId: addNote
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewNote'}}}}
              responses:
                '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
          /notes/{number}:
            parameters: [{name: number, in: path, required: true, schema: {type: integer, format: int64}}]
            get:
              operationId: getNote
              responses:
                '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
            put:
              operationId: putNote
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NoteUpdate'}}}}
              responses: {'204': {description: put}}
        components:
          schemas:
            Note:
              type: object
              required: [number]
              properties:
                number: {type: integer, format: int64, readOnly: true}
                title: {type: string}
                text: {type: string}
            NewNote: {type: object, required: [%s], properties: {title: {type: string}, text: {type: string}}}
            NoteUpdate: {type: object, properties: {title: {type: string}, text: {type: string}}}
        """
            .formatted(required));
  }

  private static boolean keeps(ApiMapped mapped, String property) {
    String assignment = Contracts.binding(mapped, "putNote", Binding.Replace.class).assignment();
    return mapped.model().assignment("Note", assignment).parts().stream()
        .filter(part -> part.property().equals(property))
        .anyMatch(part -> ((Assignment.ToAttribute) part.target()).keepWhenAbsent());
  }

  @Test
  void aBodyThatRequiresNothingReplacesAllTheSame() {
    ApiMapped mapped = notes("");
    assertFalse(keeps(mapped, "text"));
    assertFalse(ids(mapped).contains("put-keeps"));
  }

  @Test
  void aBodyThatNeedNotSayWhatEveryRowHasChangesAPart() {
    ApiMapped mapped = notes("title");
    assertTrue(keeps(mapped, "title") && keeps(mapped, "text"));
    assertTrue(ids(mapped).contains("put-keeps"));
  }

  @Test
  void aNumberThatPathsNameAndNoCallerGivesIsTheKey() {
    assertEquals(
        new Identifier.Identity("number"), notes("").model().entity("Note").identifier());
  }
}
