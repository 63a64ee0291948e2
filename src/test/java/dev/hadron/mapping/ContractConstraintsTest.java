package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a contract demands of values, and what is said where nothing checks it. */
class ContractConstraintsTest {

  private static final String SCALES =
      """
      openapi: 3.1.0
      info: {title: Scales, version: '1'}
      paths:
        /scales:
          get:
            operationId: listScales
            parameters:
            - {name: kind, in: query, schema: {type: array, items: {type: string}}}
            - {name: colour, in: query, schema: {type: string}}
            responses:
              '200':
                description: all
                headers:
                  X-Rate: {required: true, schema: {type: integer}}
                  X-Page: {schema: {type: integer}}
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Scale'}}
          post:
            operationId: addScale
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Scale'}}}
            responses:
              '201':
                description: made
                content: {application/json: {schema: {$ref: '#/components/schemas/Scale'}}}
            callbacks:
              weighed:
                '{$request.body#/url}':
                  post: {responses: {'204': {description: heard}}}
        /scales/{id}/photo:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          put:
            operationId: putPhoto
            requestBody: {content: {image/png: {schema: {type: string}}}}
            responses: {'204': {description: kept}}
      components:
        schemas:
          Scale:
            type: object
            minProperties: 2
            additionalProperties: false
            properties:
              id: {type: integer, readOnly: true}
              kind: {type: object, properties: {name: {type: string}}}
              step: {type: number, multipleOf: 0.5}
              units: {type: array, uniqueItems: true, items: {type: [string, 'null']}}
              limits:
                type: object
                minProperties: 1
                maxProperties: 3
                additionalProperties: {type: string, maxLength: 5}
              count: {type: string, format: int64}
              seal: {type: string, format: byte, minLength: 4, maxLength: 9}
              part: {$ref: '#/components/schemas/Part'}
          Part: {type: object, properties: {id: {type: string, format: uuid}}}
      """;

  private final ApiMapped mapped = Contracts.map(SCALES);
  private final RecordType scale = mapped.model().record("Scale");

  private Constraints of(String property) {
    return scale.property(property).constraints();
  }

  private List<String> ledger(String id) {
    return mapped.ledger().entries().stream()
        .filter(entry -> entry.id().equals(id))
        .map(entry -> entry.construct() + " " + entry.outcome())
        .toList();
  }

  @Test
  void stepsAndDistinctElementsAreDemanded() {
    assertEquals(Optional.of(new BigDecimal("0.5")), of("step").multipleOf());
    assertTrue(of("units").unique());
    assertTrue(of("units").nullable());
    assertFalse(of("limits").nullable());
  }

  @Test
  void aMapHasAsManyMembersAsItMayAndValuesThatFit() {
    assertEquals(Optional.of(1), of("limits").minLength());
    assertEquals(Optional.of(3), of("limits").maxLength());
    assertEquals(
        Optional.of(5), of("limits").items().flatMap(Constraints::maxLength));
  }

  @Test
  void lengthsOfBase64AreThoseOfTheTextNotOfTheBytes() {
    assertEquals(Optional.of(1), of("seal").minBytes());
    assertEquals(Optional.of(6), of("seal").maxBytes());
  }

  @Test
  void aNumberWrittenAsTextKeepsItsFormat() {
    assertEquals(Optional.of("int64"), of("count").format());
  }

  @Test
  void webhooksAloneAreNothingToServe() {
    ApiMapped hooks =
        Contracts.map(
            """
            openapi: 3.1.0
            info: {title: Hooks, version: '1'}
            webhooks:
              weighed: {post: {responses: {'204': {description: heard}}}}
            """);
    assertEquals(
        List.of(
            "webhooks alone, which are requests that the service sends: there is nothing to serve"),
        hooks.diagnostics().stream().map(Diagnostic::message).toList());
  }

  @Test
  void anIdOfAnyNumberCounts() {
    ApiMapped tasks =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Tasks, version: '1'}
            paths:
              /tasks:
                post:
                  operationId: addTask
                  requestBody: {required: true, content: {application/json: {schema: {type: object, required: [title], properties: {title: {type: string}}}}}}
                  responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}}
              /tasks/{id}:
                get:
                  operationId: getTask
                  parameters: [{name: id, in: path, required: true, schema: {type: number}}]
                  responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}}
            components:
              schemas:
                Task: {type: object, required: [id, title], properties: {id: {type: number}, title: {type: string}, estimate: {type: number}}}
            """);
    RecordType task = tasks.model().record("Task");
    assertEquals(ValueType.of(BasicType.LONG), task.property("id").type());
    assertEquals(Optional.of("number"), task.property("id").constraints().type());
    assertEquals(ValueType.of(BasicType.DECIMAL), task.property("estimate").type());
    assertEquals(
        ValueType.of(BasicType.LONG),
        Contracts.operation(tasks, "getTask").parameters().get(0).type());
    assertEquals(Optional.empty(), tasks.model().entity("Task").attribute("id").column().defaultExpression());
  }

  @Test
  void aClosedObjectIsClosed() {
    assertTrue(scale.closed());
    assertFalse(mapped.model().record("Part").closed());
  }

  @Test
  void anObjectHasAsManyMembersAsItMay() {
    assertTrue(ledger("constraint-unchecked").isEmpty());
    assertEquals(Optional.of(2), scale.members().minLength());
  }

  @Test
  void anImageIsBytesEvenIfItIsCalledAString() {
    ValueType type = Contracts.operation(mapped, "putPhoto").body().orElseThrow().type();

    assertEquals(ValueType.of(BasicType.BYTES), type);
  }

  @Test
  void whatIsPromisedAndNeverSentStandsInTheLedger() {
    assertEquals(
        List.of(
            "callback weighed of POST /scales is left out: no rule knows when the request is due"),
        ledger("callback-unsent"));
    assertEquals(
        List.of(
            "header X-Rate of GET /scales, 200 is required and not sent: nothing that is stored"
                + " answers it",
            "header X-Page of GET /scales, 200 is not sent: nothing that is stored answers it"),
        ledger("header-unset"));
  }

  @Test
  void theReasonsAreTrue() {
    assertEquals(
        List.of(
            "parameter kind of GET /scales is refused with 501 where a caller sends it: no rule"
                + " compares it with Scale.kind in the form that it has",
            "parameter colour of GET /scales is refused with 501 where a caller sends it: it names"
                + " nothing that is stored"),
        ledger("parameter-without-effect"));
    assertTrue(
        ledger("stored-as-jsonb").contains(
            "property Scale.part is stored as jsonb in its owner: no operation reads or changes"
                + " what it holds by itself"));
  }
}
