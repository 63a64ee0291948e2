package dev.hadron.mapping.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.EnumType;
import dev.hadron.model.Hole;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How tables are read, and which cases of theirs have no row, or two. */
class DecisionTablesTest {

  private static final Origin ORIGIN =
      new Origin(SourceLocation.ofFile("openapi.yaml"), "operation GET /fare");

  private static final EnumType KIND =
      new EnumType(
          "Kind",
          "trip",
          List.of(new EnumType.Constant("CITY", "city"), new EnumType.Constant("RURAL", "rural")),
          new EnumType.TextColumn(),
          "",
          ORIGIN);

  private static final RecordType TRIP =
      record(
          "Trip",
          property("kind", new ValueType.EnumRef("Kind"), true, Constraints.NONE),
          property(
              "km",
              ValueType.of(BasicType.DECIMAL),
              true,
              Constraints.NONE.withMinimum(BigDecimal.ZERO, false)),
          property("bags", ValueType.of(BasicType.INTEGER), false, Constraints.NONE),
          property("night", ValueType.of(BasicType.BOOLEAN), true, Constraints.NONE),
          property("code", ValueType.of(BasicType.STRING), true, Constraints.NONE),
          property("day", ValueType.of(BasicType.LOCAL_DATE), true, Constraints.NONE));

  private static final RecordType FARE =
      record(
          "Fare",
          property("price", ValueType.of(BasicType.DECIMAL), true, Constraints.NONE),
          property("note", ValueType.of(BasicType.STRING), false, Constraints.NONE));

  private static RecordType record(String name, RecordType.Property... properties) {
    return new RecordType(
        name,
        name,
        "trip",
        List.of(properties),
        Constraints.NONE,
        false,
        Optional.empty(),
        ORIGIN);
  }

  private static RecordType.Property property(
      String name, ValueType type, boolean required, Constraints constraints) {
    return new RecordType.Property(
        name,
        name,
        type,
        required,
        false,
        constraints,
        RecordType.Access.READ_WRITE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ORIGIN);
  }

  private final List<String> problems = new ArrayList<>();

  private DecisionTables.Decided read(String text) throws TableException {
    return read(text, false);
  }

  private DecisionTables.Decided read(String text, boolean first) throws TableException {
    Map<String, RecordType> records = Map.of("Trip", TRIP, "Fare", FARE);
    List<TableException> found = new ArrayList<>();
    DecisionTables.Decided decided =
        new DecisionTables(
            List.of(
                new Hole.Argument("trip", "trip", new ValueType.RecordRef("Trip")),
                new Hole.Argument(
                    "stops", "stops", new ValueType.ListOf(new ValueType.RecordRef("Trip")))),
            List.of(),
            Optional.of(new ValueType.RecordRef("Fare")),
            records::get,
            name -> KIND)
        .read(text, first, found);
    found.forEach(problem -> problems.add(problem.getMessage()));
    return decided;
  }

  @Test
  void aWholeTableHasNoGapAndEveryRowIsShownAtItsEnds() throws TableException {
    DecisionTables.Decided decided =
        read(
            """
            | trip.kind | trip.km    | returns.price | returns.note | refuses |
            |-----------|------------|---------------|--------------|---------|
            | city      | <= 10      | 4.50          | short        | -       |
            | city      | (10..50]   | 9             | -            |         |
            | rural     | <= 50      | 12.00         | "a, b"       | -       |
            | -         | > 50       | -             |              | 422     |
            """);

    assertEquals(List.of(), problems);
    assertEquals(
        List.of(
            new Hole.Returns("{\"price\":4.50,\"note\":\"short\"}"),
            new Hole.Returns("{\"price\":9}"),
            new Hole.Returns("{\"price\":12.00,\"note\":\"a, b\"}"),
            new Hole.Refuses(422)),
        decided.table().rules().stream().map(rule -> rule.outcome()).toList());
    assertEquals(
        List.of(
            "row 1 decides {\"kind\":\"city\",\"km\":0}",
            "row 1 decides at an end of its range {\"kind\":\"city\",\"km\":10}",
            "row 2 decides {\"kind\":\"city\",\"km\":11}",
            "row 2 decides at an end of its range {\"kind\":\"city\",\"km\":50}",
            "row 3 decides {\"kind\":\"rural\",\"km\":0}",
            "row 3 decides at an end of its range {\"kind\":\"rural\",\"km\":50}",
            "row 4 decides {\"kind\":\"city\",\"km\":51}"),
        decided.examples().stream()
            .map(example -> example.name() + " " + example.given().get("trip"))
            .toList());
  }

  @Test
  void commaSeparatedValuesAreATableToo() throws TableException {
    DecisionTables.Decided decided =
        read(
            """
            trip.night,returns.price,returns.note
            true,2,"at ""night"", later"
            false,1,-
            """);
    assertEquals(List.of(), problems);
    assertEquals(
        new Hole.Returns("{\"price\":2,\"note\":\"at \\\"night\\\", later\"}"),
        decided.table().rules().get(0).outcome());
  }

  @Test
  void listsAreCounted() throws TableException {
    DecisionTables.Decided decided =
        read(
            """
            | count(stops) | returns.price |
            |---|---|
            | 0 | 1 |
            | > 0 | 2 |
            """);
    assertEquals(List.of(), problems);
    assertEquals(
        List.of("[]", "[{}]"),
        decided.examples().stream().map(example -> example.given().get("stops")).toList());
  }

  @Test
  void theFirstRowThatHoldsDecidesWhereThatIsSaid() throws TableException {
    String table =
        """
        | trip.kind | trip.night | returns.price |
        |---|---|---|
        | city | - | 1 |
        | - | true | 2 |
        | - | - | 3 |
        """;
    read(table, true);
    assertEquals(List.of(), problems);
    read(table.replace("| city | - | 1 |", "| city | - | 3 |"), true);
    assertEquals(List.of(), problems);
    read(table);
    assertTrue(problems.get(0).startsWith("rows 1, 2, 3 hold for"), problems::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "trip.km; < 10; > 10; no row holds for trip.km = 10",
        "trip.km; <= 10; >= 10; rows 1, 2 hold for trip.km = 10",
        "trip.km; < 10; > 10.5, 10; no row holds for trip.km = 10.4",
        "trip.bags; <= 2; > 2; no row holds for trip.bags = null",
        "trip.bags; not(null); 7; no row holds for trip.bags = null",
        "trip.bags; null; 7; no row holds for trip.bags = 6",
        "trip.bags; null, < 3; > 3; no row holds for trip.bags = 3",
        "trip.kind; city; city; rows 1, 2 hold for trip.kind = \"city\"",
        "trip.night; true; true; no row holds for trip.night = false",
        "trip.km; -; >= 7; rows 1, 2 hold for trip.km = 7",
        "trip.code; a, b; c; no row holds for trip.code = \"other\"",
        "trip.day; < 2026-02-01; [2026-02-02..2026-03-01]; no row holds for trip.day = \"2026-02-01\"",
      })
  void gapsAndOverlapsAreTold(String column, String one, String other, String problem)
      throws TableException {
    read("| %s | returns.price |\n|---|---|\n| %s | 1 |\n| %s | 2 |".formatted(column, one, other));
    assertTrue(problems.contains(problem), () -> problem + " is not in " + problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "trip.colour; red; 1; 'trip.colour' leads nowhere",
        "driver.kind; city; 1; nothing that is called 'driver' is given, only trip, stops",
        "stops; 1; 1; 'stops' is no single value",
        "count(trip.km); 1; 1; 'count(trip.km)' counts what is no list",
        "trip.kind; village; 1; row 1, trip.kind: 'village' is none of city, rural",
        "trip.kind; > city; 1; compares values that have no order",
        "trip.km; ten; 1; 'ten' is no number",
        "trip.bags; 1.5; 1; is no number of the column's type",
        "trip.km; [5..1]; 1; no value lies in",
        "trip.km; null; 1; there always is a value",
        "trip.km; 1,,2; 1; a value is missing",
        "trip.day; 2026-02-30; 1; no date or time",
        "trip.km; -; -; has to say either what it returns or what it refuses with",
        "trip.km; -; {; is no value of its type",
      })
  void whatIsNoTableIsTold(String column, String test, String price, String message) {
    TableException e =
        assertThrows(
            TableException.class,
            () ->
                read(
                    "| %s | returns.price |\n|---|---|\n| %s | %s |"
                        .formatted(column, test, price)));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "| trip.km | refuses |\\n|--|--|\\n|  ten | 409 |; 2:3",
        "trip.km,refuses\\n\\n<5,409\\n>=5 , 4x; 3:6",
        "trip.km,  trip.colour,refuses\\n1,2,409; 0:10",
        "| trip.km | returns.price |\\n|--|--|\\n| - | x\\|y |; 2:6",
      })
  void whatIsWrongIsToldWhereItStands(String text, String place) {
    TableException e =
        assertThrows(TableException.class, () -> read(text.replace("\\n", "\n")));
    assertEquals(place, e.line() + ":" + e.column(), e.getMessage());
  }

  @Test
  void rowsOfAnotherLengthAreTold() {
    TableException e =
        assertThrows(TableException.class, () -> read("| trip.km | refuses |\n|---|---|\n| 1 |"));
    assertEquals("row 1 has 1 cells for 2 columns", e.getMessage());
  }

  @Test
  void otherTablesOfADescriptionAreNone() {
    assertEquals(
        Optional.empty(), DecisionTables.in("Units:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"));
    assertTrue(DecisionTables.in("So:\n\n| a | refuses |\n|---|---|\n| 1 | 409 |\n").isPresent());
  }
}
