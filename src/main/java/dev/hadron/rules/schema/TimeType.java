package dev.hadron.rules.schema;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Words;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Dates and times have a type of dates and times, neither text nor counted seconds. */
public final class TimeType implements RuleCheck.CatalogCheck {

  /** Last words that say a point in time, whatever stands before them. */
  private static final Set<String> MOMENTS = Set.of("at", "timestamp", "datetime");

  private static final Set<String> DAYS = Set.of("date", "birthdate", "birthday", "dob");

  /** Names of one word that say a day; others, such as {@code date}, may say much else. */
  private static final Set<String> BIRTHS = Set.of("birthdate", "birthday", "dob");

  /** What happens on a day, beside what ends in -ed. */
  private static final Set<String> EVENTS =
      Set.of("due", "paid", "born", "sent", "sold", "bought", "held", "left", "starts", "ends",
          "expires", "begins");

  /** What ends in -ed and happens on no day: {@code based_on}. */
  private static final Set<String> RELATIONS = Set.of("based", "focused", "hosted", "installed");

  /** From {@code 9:30} to {@code 09:30:00}. */
  private static final int SHORTEST_TIME = 4;

  /** A text that is shorter holds no date but a part of one, such as a year. */
  private static final int SHORTEST_DATE = 8;

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (Column column : table.columns()) {
        if (table.foreignKeysOf(column.name()).isEmpty()
            && !table.isPrimaryKeyColumn(column.name())
            && !(column.value() instanceof ColumnValue.Generated)) {
          better(column, catalog.resolveDomain(column.type()))
              .ifPresent(change -> violations.add(violation(catalog, table, column, change)));
        }
      }
    }
    return violations;
  }

  /** The type that the name asks for, with the conversion of what is there. */
  private static Optional<Mending.Change> better(Column column, SqlType type) {
    List<String> words = Words.of(column.name());
    if (words.isEmpty() || words.size() < 2 && !BIRTHS.contains(words.get(0))) {
      return Optional.empty();
    }
    String last = words.get(words.size() - 1);
    boolean moment = MOMENTS.contains(last);
    boolean day = DAYS.contains(last) || last.equals("on") && happens(words.get(words.size() - 2));
    if (isLongText(type) && (moment || day)) {
      return change(column, moment ? "timestamptz" : "date", Mending.Conversion.FROM_TEXT);
    }
    if (last.equals("time") && isClockText(type)) {
      return change(column, "time", Mending.Conversion.FROM_TEXT);
    }
    if (type.is("int4", "int8") && moment) {
      return change(
          column,
          "timestamptz",
          type.is("int8") ? Mending.Conversion.FROM_MILLIS : Mending.Conversion.FROM_SECONDS);
    }
    return Optional.empty();
  }

  private static Optional<Mending.Change> change(
      Column column, String type, Mending.Conversion conversion) {
    return Optional.of(new Mending.Change(column, BuiltInTypes.of(type), conversion));
  }

  private static boolean happens(String word) {
    return EVENTS.contains(word) || word.endsWith("ed") && !RELATIONS.contains(word);
  }

  /** A text with room for a time of the day and for no more. */
  private static boolean isClockText(SqlType type) {
    return type.is("varchar", "bpchar")
        && type.arguments().stream()
            .map(Integer::parseInt)
            .anyMatch(length -> length >= SHORTEST_TIME && length <= SHORTEST_DATE);
  }

  private static boolean isLongText(SqlType type) {
    return type.is("text")
        || type.is("varchar", "bpchar")
            && (type.arguments().isEmpty()
                || Integer.parseInt(type.arguments().get(0)) >= SHORTEST_DATE);
  }

  private static Violation violation(
      Catalog catalog, Table table, Column column, Mending.Change change) {
    return new Violation(
        Tables.name(table, column.name())
            + " keeps a time as "
            + column.type()
            + ": it lets in what is no time, sorts and compares by its spelling or its unit, and no"
            + " query by day or by zone works without a conversion of every row",
        column.where(),
        dialect -> Mending.of(dialect).changeTypes(catalog, table, List.of(change)));
  }
}
