package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headers of requests and answers: what is compared, what is sent, and what the ledger says. */
class ContractConditionsTest {

  private static final ApiMapped MAPPED =
      Contracts.map(
          """
          openapi: 3.0.3
          info: {title: Notes, version: '1'}
          paths:
            /notes:
              get:
                operationId: list
                parameters:
                  - {name: text, in: query, explode: false, schema: {type: array, items: {type: string}}}
                  - {name: size, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: integer}}}
                  - {name: level, in: query, schema: {type: array, items: {type: integer}}}
                responses:
                  '200':
                    description: ok
                    headers: {X-Rate-Limit: {schema: {type: integer}}}
                    content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Note'}}}}
              post:
                operationId: add
                parameters: [{name: If-Match, in: header, schema: {type: string}}]
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                responses:
                  '201':
                    description: made
                    content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
            /notes/{id}:
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              get:
                operationId: get
                responses:
                  '200':
                    description: ok
                    content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
              put:
                operationId: put
                parameters: [{name: If-Match, in: header, required: true, schema: {type: string}}]
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                responses:
                  '200':
                    description: ok
                    headers: {ETag: {schema: {type: string}}}
                    content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
              delete:
                operationId: remove
                parameters: [{name: If-Match, in: header, schema: {type: string, pattern: '^v'}}]
                responses:
                  '204': {description: gone, headers: {ETag: {schema: {type: string}}}}
          components:
            schemas:
              Note:
                type: object
                properties:
                  id: {type: integer, readOnly: true}
                  text: {type: string}
                  size: {type: integer}
                  level: {type: integer, enum: [1, 2]}
                  mixed: {enum: [1, yes]}
          """);

  private static Operation operation(String id) {
    return Contracts.operation(MAPPED, id);
  }

  private static List<String> ledger(String id) {
    return ledger(MAPPED, id);
  }

  private static List<String> ledger(ApiMapped mapped, String id) {
    return mapped.ledger().entries().stream()
        .filter(entry -> entry.id().equals(id))
        .map(LedgerEntry::construct)
        .toList();
  }

  @Test
  void aWriteComparesTheVersionAndAReadTellsIt() {
    assertEquals("If-Match", operation("put").condition().orElseThrow().wireName());
    assertEquals(new EntityTag.Version(), operation("put").binding().tag());
    assertTrue(operation("get").isTagged());
    assertFalse(operation("list").isTagged());
  }

  @Test
  void aConditionThatNothingComparesIsTold() {
    assertTrue(operation("add").condition().isEmpty());
    assertTrue(operation("remove").condition().isEmpty());
    assertEquals(
        List.of(
            "parameter If-Match of POST /notes", "parameter If-Match of DELETE /notes/{id}"),
        ledger("parameter-without-effect"));
  }

  @Test
  void aHeaderThatNobodySendsIsTold() {
    assertEquals(
        List.of(
            "header X-Rate-Limit of GET /notes, 200", "header ETag of DELETE /notes/{id}, 204"),
        ledger("header-unset"));
  }

  @Test
  void aHeaderOfARefusalIsOursWhoeverWritesTheOperation() {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Notes, version: '1'}
            paths:
              /checks:
                post:
                  operationId: check
                  responses:
                    '202': {description: taken, headers: {X-Signature: {schema: {type: string}}}}
                    '403': {description: no, headers: {X-Signature: {required: true, schema: {type: string}}}}
            """);
    assertEquals(
        List.of("header X-Signature of POST /checks, 403"), ledger(mapped, "header-unset"));
  }

  @Test
  void listsInOneValueAreTakenApart() {
    assertEquals(
        List.of(",", "|", ""),
        operation("list").parameters().stream()
            .map(Parameter::separator)
            .map(separator -> separator.orElse(""))
            .toList());
  }

  @Test
  void numbersOfAClosedListAreChecked() {
    assertEquals(1, ledger("enum-values-unchecked").size());
  }
}
