package dev.hadron.mapping.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.EnumType;
import dev.hadron.model.Expression;
import dev.hadron.model.Hole;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions come to, which of them are none, and where that is told. */
class ExpressionsTest {

  private static final Origin ORIGIN =
      new Origin(SourceLocation.ofFile("schema.sql"), "operation GET /total");

  private static final EnumType STATE =
      new EnumType(
          "State",
          "order",
          List.of(new EnumType.Constant("OPEN", "open"), new EnumType.Constant("PAID", "paid")),
          new EnumType.TextColumn(),
          "",
          ORIGIN);

  private static final RecordType ITEM =
      record("Item", property("price", BasicType.DECIMAL, false));

  private static final RecordType ORDER =
      new RecordType(
          "Order",
          "Order",
          "order",
          List.of(
              property("total", BasicType.DECIMAL, true),
              property("items", BasicType.INTEGER, true),
              property("discount", BasicType.DECIMAL, false),
              property("note", BasicType.STRING, false),
              property("customer", BasicType.STRING, true),
              property("express", BasicType.BOOLEAN, true),
              property("due", BasicType.LOCAL_DATE, true),
              property("weight", BasicType.DOUBLE, true),
              property("first-name", BasicType.STRING, true),
              property("state", new ValueType.EnumRef("State"), true),
              property("then", BasicType.STRING, true)),
          Constraints.NONE,
          false,
          Optional.empty(),
          ORIGIN);

  private static final RecordType ANSWER =
      record(
          "Answer",
          property("decimal", BasicType.DECIMAL, true),
          property("whole", BasicType.INTEGER, true),
          property("text", BasicType.STRING, true),
          property("flag", BasicType.BOOLEAN, true),
          property("day", BasicType.LOCAL_DATE, true),
          property("maybe", BasicType.DECIMAL, false));

  private static final RecordType MAYBE =
      record("Maybe", property("maybe", BasicType.DECIMAL, false));

  private static RecordType record(String name, RecordType.Property... properties) {
    return new RecordType(
        name, name, "order", List.of(properties), Constraints.NONE, false, Optional.empty(), ORIGIN);
  }

  private static RecordType.Property property(String name, BasicType type, boolean required) {
    return property(name, ValueType.of(type), required);
  }

  private static RecordType.Property property(String name, ValueType type, boolean required) {
    return new RecordType.Property(
        name.replace("-n", "N"),
        name,
        type,
        required,
        false,
        Constraints.NONE,
        RecordType.Access.READ_WRITE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ORIGIN);
  }

  private static final List<Hole.Argument> ARGUMENTS =
      List.of(
          new Hole.Argument("order", "order", new ValueType.RecordRef("Order")),
          new Hole.Argument(
              "lines", "lines", new ValueType.ListOf(new ValueType.RecordRef("Item"))),
          new Hole.Argument("express", "express", ValueType.of(BasicType.BOOLEAN)),
          new Hole.Argument("amount", "amount", ValueType.of(BasicType.DECIMAL)),
          new Hole.Argument("now", "now", ValueType.of(BasicType.INSTANT)));

  private static final Map<String, RecordType> RECORDS =
      Map.of("Order", ORDER, "Item", ITEM, "Answer", ANSWER);

  private static final Subjects SUBJECTS =
      new Subjects(ARGUMENTS, List.of(), RECORDS::get, name -> STATE);

  private static final String GIVEN =
      """
      {"order": {"total": 120.50, "items": 3, "customer": "Ann", "express": true, "due": "2026-02-27",
       "state": "open", "first-name": "A", "then": "x"},
       "lines": [{"price": 1.25}, {}, {"price": 2}], "express": true, "amount": 7, "now": "2026-03-30T23:30:00+02:00"}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "1 + 2 * 3 - 4; 3",
        "(1 + 2) * -3; -9",
        "--2; 2",
        "order.total * 0.1; 12.050",
        "order.total / 4; 30.125",
        "1 / 3; 0.3333333333333333333333333333333333",
        "order.items * order.total; 361.50",
        "if order.total >= 100 then order.total - 20 else order.total; 100.50",
        "if order.express and order.items > 2 then 1 else if order.items = 3 then 2 else 3; 1",
        "if order.discount = null then 0 else order.discount * 2; 0",
        "if order.discount != null and order.discount > 1 then order.discount else 7; 7",
        "if not(order.discount = null) then order.discount else 8; 8",
        "order.total between 100 and 120.5; true",
        "order.state = \"open\" or order.note = \"x\"; true",
        "order.note = \"x\"; false",
        "order.note != \"x\"; true",
        "\"Dear \" + order.customer + \"!\"; \"Dear Ann!\"",
        "\"No. \" + string(order.items) + \" \" + string(order.due); \"No. 3 2026-02-27\"",
        "string length(order.customer); 3",
        "sum(lines.price); 3.25",
        "count(lines); 3",
        "min(3, order.items, 2.5); 2.5",
        "max(1, order.total); 120.50",
        "abs(-3); 3",
        "floor(order.total); 120",
        "ceiling(order.total); 121",
        "decimal(2.345, 2); 2.34",
        "round half up(2.345, 2); 2.35",
        "order.due + duration(\"P2D\"); \"2026-03-01\"",
        "order.due - duration(\"P58D\"); \"2025-12-31\"",
        "date(now) > order.due; true",
        "date(now); \"2026-03-30\"",
        "now - duration(\"PT30M\"); \"2026-03-30T21:00:00Z\"",
        "date(\"2026-02-27\") = order.due; true",
        "order.`first-name` + order.`then`; \"Ax\"",
        "\"a\\\\\"b\"; \"a\\\"b\"",
        "if express then (amount + 1) else amount; 8",
        "if express then amount else max(amount, 9); 7",
        "if not(express) then amount else max(amount, 9); 9",
        "express and not(amount > 9); true",
        "not(express) or (amount > 9); false",
        "amount between amount and floor(amount); true",
        "if now > now then date(now) else date(now - duration(\"P1D\")); \"2026-03-29\"",
        "express = express and string length(order.customer) = 3; true",
      })
  void whatTheyComeTo(String text, String json) throws TableException {
    JsonNode given = JsonTree.read(GIVEN).orElseThrow();
    Expression expression = ExpressionParser.read(text.replace("\\\\", "\\"), SUBJECTS);
    assertEquals(json, new Evaluation(given).of(expression).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "1 +; 3; the end stands where a value should",
        "1 + * 2; 4; '*' stands where a value should",
        "(1; 2; ')' is missing before the end",
        "1 2; 2; '2' stands where a value should",
        "if true then 1; 14; 'else' is missing before the end",
        "order.totl; 0; leads nowhere",
        "express amount(1); 0; no function is called 'express amount'",
        "then (amount); 0; 'then' stands where a value should",
        "amount + else; 9; 'else' stands where a value should",
        "customer; 0; nothing that is called 'customer' is given",
        "order; 0; is no single value",
        "order.weight * 2; 0; binary fraction",
        "order.discount + 1; 15; 'order.discount' may be missing",
        "if order.discount = null then order.discount + 1 else 2; 45; may be missing",
        "if order.discount != null or true then order.discount + 1 else 2; 54; may be missing",
        "order.customer + 1; 15; have no sum",
        "order.customer * 2; 15; is no number",
        "order.total / order.items; 12; written down, and is not 0",
        "order.total / 0; 12; written down, and is not 0",
        "order.total / 0.0; 12; written down, and is not 0",
        "order.total = \"a\"; 12; a decimal is not compared with a text",
        "order.state = \"shut\"; 12; 'shut' is none of open, paid",
        "order.state < \"paid\"; 12; no order",
        "null = null; 5; only what is given",
        "1 and true; 2; is no condition",
        "if 1 then 2 else 3; 3; is no condition",
        "if true then 1 else \"a\"; 0; has no kind",
        "system(1); 0; no function is called 'system'",
        "floor(\"a\"); 0; floor(…) does not take a text",
        "decimal(1, order.items); 0; does not take",
        "sum(lines); 4; a sum is one of a property of a list",
        "sum(lines.size); 4; leads nowhere",
        "count(order.total); 6; is no list",
        "order.due + duration(\"PT1H\"); 10; a duration of days",
        "order.due + duration(\"P1Y\"); 12; a duration is of days and time",
        "date(\"2026-02-30\"); 0; no date or time",
        "a # b; 2; '#' means nothing here",
        "\"a; 0; means nothing here",
        "order.total.getClass(); 0; leads nowhere",
        "1234567890123456789012345678901; 0; at most 30 digits",
      })
  void whatIsNoneIsToldWhereItStands(String text, int at, String message) {
    TableException e =
        assertThrows(TableException.class, () -> ExpressionParser.read(text, SUBJECTS));
    assertTrue(e.getMessage().contains(message), e.getMessage());
    assertEquals(at, e.in(text).column(), e.getMessage());
  }

  @Test
  void whatIsNestedTooDeeplyOrTooLongIsRefused() {
    for (String text :
        List.of("(".repeat(5000), "(".repeat(60) + "1" + ")".repeat(60), "-".repeat(200) + "1")) {
      assertThrows(TableException.class, () -> ExpressionParser.read(text, SUBJECTS));
    }
  }

  private static DecisionTables tables() {
    return new DecisionTables(
        ARGUMENTS,
        List.of(),
        Optional.of(new ValueType.RecordRef("Answer")),
        RECORDS::get,
        name -> STATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "whole; order.total; it gives a decimal, which is none of what is returned; floor, ceiling",
        "whole; order.total / 2; it gives a decimal",
        "text; order.items; it gives a whole",
        "decimal; order.discount; it may have no value",
        "day; now; it gives a instant",
        "flag; order.total; it gives a decimal",
        "size; 1; leads nowhere",
      })
  void whatTheyGiveHasTheTypeOfWhatIsReturned(String property, String text, String message) {
    TableException e =
        assertThrows(TableException.class, () -> tables().check(property, text));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void whatThereAlwaysIsHasAnExpression() {
    TableException e =
        assertThrows(TableException.class, () -> tables().compute(Map.of("decimal", "1")));
    assertEquals("nothing says what 'whole' is, which there always is", e.getMessage());
  }

  @Test
  void valuesAtAndBesideWhatIsComparedShowThem() throws TableException {
    DecisionTables.Decided decided =
        new DecisionTables(
                ARGUMENTS,
                List.of(),
                Optional.of(new ValueType.RecordRef("Maybe")),
                name -> name.equals("Maybe") ? MAYBE : RECORDS.get(name),
                name -> STATE)
            .compute(
                Map.of(
                    "maybe",
                    "if order.total >= 100 then 5 else if order.discount = null then null else 1"));
    List<String> shown =
        decided.examples().stream()
            .map(each -> each.given().get("order") + " " + ((Hole.Returns) each.outcome()).json())
            .toList();
    for (String expected :
        List.of(
            "{\"total\":100,\"discount\":1} {\"maybe\":5}",
            "{\"total\":99,\"discount\":1} {\"maybe\":1}",
            "{\"total\":101,\"discount\":1} {\"maybe\":5}")) {
      assertTrue(shown.contains(expected), shown::toString);
    }
  }

  @Test
  void aCellThatBeginsLikeAFormulaIsOne() throws TableException {
    List<TableException> problems = new ArrayList<>();
    DecisionTables.Decided decided =
        tables()
            .read(
                """
                | order.state | returns.decimal     | returns.text  | refuses |
                |-------------|---------------------|---------------|---------|
                | open        | = order.total * 0.5 | half          |         |
                | paid        |                     |               | 409     |
                """,
                false,
                problems);
    assertEquals(List.of(), problems);
    assertEquals(
        "{\"decimal\":0.25,\"text\":\"half\"}",
        ((Hole.Returns) decided.examples().get(0).outcome()).json());
    TableException e =
        assertThrows(
            TableException.class,
            () ->
                tables()
                    .read(
                        "| order.state | returns.decimal |\n|--|--|\n| - | = order.totl * 2 |",
                        false,
                        problems));
    assertEquals("2:8", e.line() + ":" + e.column());
  }
}
