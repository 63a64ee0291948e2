package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.Binding;
import dev.hadron.model.Hole;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operations are given that no rule binds, what they may store, and hints that are wrong. */
class ContractHolesTest {

  private static final String INVOICES =
      """
      openapi: 3.0.3
      info: {title: Invoices, version: '1'}
      components:
        parameters:
          id: {name: invoiceId, in: path, required: true, schema: {type: integer, format: int64}}
        schemas:
          Invoice:
            type: object
            required: [id, customer, total, state]
            properties:
              id: {type: integer, format: int64}
              customer: {type: string}
              total: {type: number}
              state: {type: string, enum: [open, paid], readOnly: true, default: open}
          NewInvoice:
            type: object
            required: [customer, total]
            properties: {customer: {type: string}, total: {type: number}}
          Payment:
            type: object
            required: [id, amount]
            properties:
              id: {type: integer, format: int64}
              amount: {type: number}
          NewPayment:
            type: object
            required: [amount]
            properties: {amount: {type: number}}
          Reminder:
            type: object
            properties: {text: {type: string}, day: {type: string, format: date}}
      paths:
        /invoices:
          post:
            operationId: write
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewInvoice'}}}}
            responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Invoice'}}}}}
        /invoices/{invoiceId}:
          parameters: [{$ref: '#/components/parameters/id'}]
          get:
            operationId: read
            responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Invoice'}}}}}
        /invoices/{invoiceId}/payments:
          parameters: [{$ref: '#/components/parameters/id'}]
          post:
            operationId: book
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPayment'}}}}
            responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Payment'}}}}}
        /invoices/{invoiceId}/reminder:
          parameters: [{$ref: '#/components/parameters/id'}]
          get:
            operationId: remind
            description: What is written to who has not paid.
            parameters: [{name: tone, in: query, schema: {type: string}}]
            HINT
            responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Reminder'}}}}}
        /invoices/{invoiceId}/settlement:
          parameters: [{$ref: '#/components/parameters/id'}]
          post:
            operationId: settle
            x-hadron-logic:
              needs: [invoice, payments of invoice, now]
              changes: {invoice: [state]}
              creates: {payments of invoice: [amount]}
              rule: What is left is paid.
            responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Invoice'}}}}}
      """;

  private static ApiMapped map(String hint) {
    return Contracts.map(
        INVOICES.replace("HINT", hint.isEmpty() ? "x-none: 1" : "x-hadron-logic: " + hint));
  }

  private static Hole hole(ApiMapped mapped, String operation) {
    return Contracts.binding(mapped, operation, Binding.Custom.class).hole();
  }

  @Test
  void withoutAHintTheRowOfTheAddressIsGiven() {
    ApiMapped mapped = map("");
    Operation operation = Contracts.operation(mapped, "remind");
    Hole hole = hole(mapped, "remind");
    assertEquals("Remind", hole.name());
    assertEquals(Optional.of("What is written to who has not paid."), hole.rule());
    assertEquals(
        List.of("invoice", "tone"),
        hole.arguments(operation.parameters(), operation.body()).stream()
            .map(Hole.Argument::name)
            .toList());
    assertEquals(Optional.empty(), hole.decision());
  }

  @Test
  void aDecisionNamesNoMoreThanMayBeSet() {
    ApiMapped mapped = map("");
    Hole.Decision decision = hole(mapped, "settle").decision().orElseThrow();
    RecordType record = mapped.model().record(decision.record());
    assertEquals("SettleDecision", record.name());
    assertEquals(
        List.of("invoice", "payments"),
        record.properties().stream().map(RecordType.Property::name).toList());
    assertEquals(
        List.of("state"),
        mapped.model().record("InvoiceChange").properties().stream()
            .map(RecordType.Property::name)
            .toList());
    assertEquals(Optional.of("invoice"), decision.shown(), "the answer is the row as it was stored");
    assertTrue(
        mapped.model().entity("Invoice").attribute("state").source().fromClient(),
        "a property that no caller sends is set by the logic");
    assertEquals(List.of(), mapped.diagnostics());
  }

  @Test
  void whatIsStoredHasTheConstraintsOfItsColumns() {
    ApiMapped mapped =
        Contracts.map(
            INVOICES
                .replace("HINT", "x-hadron-logic: {needs: [invoice], changes: {invoice: [customer]}}")
                .replace("customer: {type: string}", "customer: {type: string, maxLength: 40}"));
    RecordType.Property customer = mapped.model().record("InvoiceChange").properties().get(0);
    assertEquals(Optional.of(40), customer.constraints().maxLength());
    assertTrue(customer.required(), "no row is without one");
  }

  @Test
  void whatTwoOperationsMaySetIsOneRecord() {
    ApiMapped mapped = map("{needs: [invoice], changes: {invoice: [state]}}");
    assertEquals(
        1,
        mapped.model().records().stream()
            .filter(record -> record.name().equals("InvoiceChange"))
            .count());
    assertEquals(
        List.of("invoice", "answer"),
        mapped.model().record("RemindDecision").properties().stream()
            .map(RecordType.Property::name)
            .toList());
  }

  @Test
  void whoSaysWhatTheLogicIsWantsNoRule() {
    ApiMapped mapped =
        Contracts.map(
            INVOICES
                .replace("HINT", "x-none: 1")
                .replace("operationId: read\n", "operationId: read\n      x-hadron-logic: {}\n"));
    assertEquals(
        "x-hadron-logic says that its logic is its own",
        Contracts.binding(mapped, "read", Binding.Custom.class).reason());
  }

  @Test
  void examplesAreTakenAsTheyAreOnTheWire() {
    ApiMapped mapped =
        map(
            "{needs: [invoice], examples: [{name: a, given: {invoice: {total: 5.5, state: open}},"
                + " returns: {text: x, day: 2026-02-01}}, {refuses: 409}]}");
    assertEquals(List.of(), mapped.diagnostics());
    List<Hole.Example> examples = hole(mapped, "remind").examples();
    assertEquals("{\"total\":5.5,\"state\":\"open\"}", examples.get(0).given().get("invoice"));
    assertEquals(new Hole.Refuses(409), examples.get(1).outcome());
    assertEquals("example 2", examples.get(1).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{needs: [customer]} | needs 'customer', which nothing in its address",
        "{needs: [caller]} | needs 'caller', which nothing in its address",
        "{need: [invoice]} | knows no 'need'",
        "{needs: invoice} | needs is no list",
        "{rule: ''} | rule is no text",
        "{changes: {payment: [amount]}} | writes 'payment', which it does not need",
        "{changes: {invoice: [colour]}} | sets Invoice.colour, which no logic may set",
        "{changes: {invoice: [id]}} | sets Invoice.id, which no logic may set",
        "{changes: {invoice: [state]}, deletes: [invoice]} | removes 'invoice', which it writes",
        "{deletes: [invoice, invoice]} | removes 'invoice', which it writes",
        "{creates: {letters of invoice: [text]}} | creates 'letters of invoice', which nothing",
        "{needs: [invoice], creates: {payments of invoice: []}} | creates a row of Payment without"
            + " 'amount', which every one has",
        "{needs: [invoice], changes: {invoice: [total]}, examples: [{given: {}, returns: {invoice: {},"
            + " answer: {}}}]} | returns.invoice has no 'total', which is stored",
        "{needs: [invoice], changes: {invoice: [total]}, examples: [{given: {}, returns: {}}]} |"
            + " returns has no 'answer', which is stored",
        "{table: \"invoice.state,returns.text\\nopen,pay\"} | no row holds for invoice.state",
        "{table: \"invoice.state,returns.text\\n-,pay\", hit: any} | hit is neither unique nor first",
        "{examples: [{given: {order: 1}, returns: {}}]} | nothing that is called 'order' is given,"
            + " only invoice, tone",
        "{examples: [{given: {tone: 1}, returns: {}}]} | tone is not of the type",
        "{examples: [{given: {invoice: {state: lost}}, returns: {}}]} | invoice.state is none of the"
            + " values",
        "{examples: [{given: {}, returns: {day: tomorrow}}]} | returns.day is not of the type",
        "{examples: [{given: {}, returns: {letter: a}}]} | returns.letter is no property of Reminder",
        "{examples: [{given: {}}]} | example 1 says neither what it returns nor the status",
        "{examples: [{refuses: 500}]} | example 1 says neither what it returns nor the status",
      })
  void wrongHintsAreToldWithTheirPlace(String hint, String message) {
    List<Diagnostic> diagnostics = map(hint).diagnostics();
    assertEquals(1, diagnostics.size(), diagnostics::toString);
    Diagnostic only = diagnostics.get(0);
    assertTrue(only.message().contains(message), only.message());
    assertTrue(only.message().contains("GET /invoices/{invoiceId}/reminder"), only.message());
    assertEquals(INVOICES.lines().toList().indexOf("    get:") > 0, only.where().line() > 1);
  }
}
