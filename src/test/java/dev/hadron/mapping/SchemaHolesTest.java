package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.Access;
import dev.hadron.model.Binding;
import dev.hadron.model.Hole;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations that comments of a schema name: what they take, are given and store, and what is wrong. */
class SchemaHolesTest {

  private static final String TABLES =
      """
      CREATE TABLE orders (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        customer varchar(80) NOT NULL,
        status varchar(10) NOT NULL CHECK (status IN ('pending', 'paid')),
        note varchar(200)
      );
      CREATE TABLE remark (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id bigint NOT NULL REFERENCES orders (id),
        text varchar(200) NOT NULL
      );
      """;

  private static Mapped map(String comment) {
    return Schemas.mapWithLogic(comment + "\n" + TABLES, Map.of());
  }

  private static Operation operation(Mapped mapped, String id) {
    return mapped.model().operations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Hole hole(Operation operation) {
    return ((Binding.Custom) operation.binding()).hole();
  }

  private static List<String> errors(Mapped mapped) {
    return mapped.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(each -> each.where() + " " + each.message())
        .toList();
  }

  @Test
  void anActionIsGivenTheRowAndStoresWhatItMay() {
    Mapped mapped =
        map(
            """
            -- hadron:logic POST /orders/{order}/approve
            --   needs: [order, remarks of order, now]
            --   changes: { order: [status, note] }
            --   creates: { remarks of order: [text] }
            --   body: { reason: varchar(30), level: [low, high, null] }
            --   examples:
            --     - given: { order: { status: paid }, body: { reason: x } }
            --       refuses: 409""");
    assertEquals(List.of(), errors(mapped));
    Operation operation = operation(mapped, "approveOrder");
    assertEquals("/orders/{id}/approve", operation.path());
    assertEquals(List.of("order:write"), ((Access.Roles) operation.access()).roles());
    assertEquals("schema-logic", operation.evidence().rule());
    assertEquals("named at schema.sql:1:4", operation.evidence().seen());
    Hole hole = hole(operation);
    assertEquals("ApproveOrder", hole.name());
    assertEquals(
        List.of("order", "remarks", "now", "body"),
        hole.arguments(operation.parameters(), operation.body()).stream()
            .map(Hole.Argument::label)
            .toList());
    RecordType body = mapped.model().record("ApproveOrderRequest");
    assertEquals(
        List.of(true, false),
        body.properties().stream().map(RecordType.Property::required).toList());
    assertEquals(30, body.property("reason").constraints().maxLength().orElseThrow());
    assertEquals(
        List.of("low", "high"),
        mapped.model().enumType("ApproveOrderLevel").constants().stream()
            .map(each -> each.value())
            .toList());
    assertEquals(
        List.of("200", "400", "401", "403", "404", "409"), statuses(mapped, "approveOrder"));
    Hole.Decision decision = hole.decision().orElseThrow();
    assertEquals("order", decision.shown().orElseThrow());
    assertEquals(
        List.of("order", "remarks"),
        mapped.model().record(decision.record()).properties().stream()
            .map(RecordType.Property::name)
            .toList());
  }

  @Test
  void aTableAnswersARead() {
    Mapped mapped =
        map(
            """
            -- hadron:logic GET /orders/{id}/discount
            --   query: { loyal: boolean or null }
            --   answer: { percent: integer }
            --   table: |
            --     | order.status | loyal     | returns.percent |
            --     |--------------|-----------|-----------------|
            --     | paid         | true      | 5               |
            --     | paid         | null, false | 1               |
            --     | pending      | -         | 0               |""");
    assertEquals(List.of(), errors(mapped));
    Operation operation = operation(mapped, "getOrderDiscount");
    assertEquals(List.of("order:read"), ((Access.Roles) operation.access()).roles());
    assertEquals(3, hole(operation).table().orElseThrow().rules().size());
    assertEquals(
        "a table of 3 rows decides, named at schema.sql:1:4", operation.evidence().seen());
  }

  private static List<String> statuses(Mapped mapped, String id) {
    return operation(mapped, id).responses().stream().map(Response::status).toList();
  }

  @Test
  void whatIsComputedMayBeOutOfRange() {
    Mapped mapped =
        map(
            """
            -- hadron:logic GET /orders/{id}/next
            --   answer: { number: bigint }
            --   expression: { number: order.id + 1 }
            -- hadron:logic GET /orders/{id}/last
            --   answer: { number: bigint }
            --   table: |
            --     | order.status | returns.number |
            --     |--------------|----------------|
            --     | paid         | = order.id - 1 |
            --     | pending      | 0              |
            -- hadron:logic GET /orders/{id}/first
            --   answer: { number: bigint }
            --   table: |
            --     | order.status | returns.number |
            --     |--------------|----------------|
            --     | -            | 0              |""");
    assertEquals(List.of(), errors(mapped));
    List<String> computed = List.of("200", "401", "403", "404", "422");
    assertEquals(computed, statuses(mapped, "getOrderNext"));
    assertEquals(computed, statuses(mapped, "getOrderLast"));
    assertEquals(List.of("200", "401", "403", "404"), statuses(mapped, "getOrderFirst"));
  }

  @Test
  void anAddressOfTheTableHasNoRow() {
    Mapped mapped = map("-- hadron:logic POST /orders/import/start");
    assertEquals(List.of(), errors(mapped));
    Operation operation = operation(mapped, "importStartOrders");
    assertEquals(List.of(), hole(operation).needs());
    assertEquals("204", operation.success().status());
  }

  @Test
  void whatIsAskedForHasANameOfItsOwn() {
    String said =
        """
        -- hadron:logic GET /orders/{id}/discount
        --   query: { id: integer, name: text }
        --   answer: { percent: integer }
        --   rule: Something.
        """;
    assertEquals(
        List.of(
            "schema.sql:2:19 'id' of the query is a parameter of GET /orders/{id}/discount already"),
        errors(map(said)));
  }

  @Test
  void logicMayBeSwitchedOff() {
    Mapped mapped =
        Schemas.mapWithLogic(
            "-- hadron:logic POST /orders/{id}/approve\n" + TABLES, Map.of("logic", "off"));
    assertTrue(mapped.model().operations().stream().noneMatch(Operation::isCustom));
    assertTrue(
        mapped.ledger().entries().stream()
            .anyMatch(entry -> entry.construct().equals("operation POST /orders/{id}/approve")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST /order/{id}/approve | | schema.sql:1:4 | is no address of an operation of its own",
        "PATCH /orders/{id}/approve | | schema.sql:1:4 | is no address of an operation of its own",
        "GET /orders/{id}/total | | schema.sql:1:4 | says nothing of what it answers",
        "POST /orders/{id}/a | operationId: listOrders | schema.sql:2:6 | an operation of that name",
        "POST /orders/{id}/a | operationId: 'a b' | schema.sql:2:20 | is no name of letters",
        "POST /orders/{id}/a | color: red | schema.sql:2:13 | knows no 'color'",
        "POST /orders/{id}/a | body: { size: huge } | schema.sql:2:20 | is no type",
        "POST /orders/{id}/a | body: { '*/': text } | schema.sql:2:20 | is no name of letters",
        "POST /orders/{id}/a | needs: [caller] | schema.sql:2:6 | needs 'caller'",
        "POST /orders/{id}/a | changes: { order: [id] } | schema.sql:2:17 | sets Order.id",
        "GET /orders/{id}/a | { answer: order, body: { a: text } } | schema.sql:2:23 | takes a body",
        "POST /orders/{id}/a | answer: bill | schema.sql:2:14 | no row is called 'bill'",
        "GET /orders/{id}/a | { answer: order, changes: { order: [note] } } | schema.sql:2:6 | a GET does not do",
        "POST /orders/{id}/a | examples: [{ given: { order: { size: 1 } }, refuses: 409 }] | schema.sql:2:17 | order.size is no property",
      })
  void whatIsWrongIsSaidWhereItStands(String address, String says, String where, String message) {
    String more = says == null ? "" : "\n--   " + says;
    List<String> errors = errors(map("-- hadron:logic " + address + more));
    assertTrue(
        errors.stream().anyMatch(each -> each.startsWith(where + " ") && each.contains(message)),
        errors::toString);
  }
}
