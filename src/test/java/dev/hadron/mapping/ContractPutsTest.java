package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Assignment;
import dev.hadron.model.Binding;
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
}
