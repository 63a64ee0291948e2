package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes with a teacher and a package that may be null: what is not done as one might think. */
class ContractReservationsTest {

  private final ApiMapped school =
      Contracts.map(
          """
          openapi: 3.0.3
          info: {title: School, version: '1'}
          paths:
            /people/{id}:
              parameters: &id [{name: id, in: path, required: true, schema: {type: integer}}]
              get: {responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Person'}}}}}}
            /classes:
              post: {requestBody: &body {content: {application/json: {schema: {$ref: '#/components/schemas/Class'}}}}, responses: {'201': &one {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Class'}}}}}}
            /classes/{id}:
              parameters: *id
              get: {responses: {'200': *one}}
              patch: {operationId: change, requestBody: *body, responses: {'200': *one}}
          components:
            schemas:
              Person: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}}}
              Class:
                type: object
                required: [title]
                properties:
                  id: {type: integer, readOnly: true}
                  title: {type: string}
                  package: {type: string, nullable: true}
                  teacher: {$ref: '#/components/schemas/Person'}
          """);

  @Test
  void a_nested_row_is_named_by_a_key_that_the_contract_calls_read_only() {
    assertTrue(ledger("nested-by-key").contains("property ClassType.teacher"), ledger("nested-by-key").toString());
  }

  @Test
  void null_is_absent_in_plain_json() {
    assertEquals(List.of("operation PATCH /classes/{id}"), ledger("null-keeps"));
  }

  private List<String> ledger(String id) {
    return school.ledger().entries().stream()
        .filter(entry -> entry.id().equals(id))
        .map(LedgerEntry::construct)
        .distinct()
        .toList();
  }
}
