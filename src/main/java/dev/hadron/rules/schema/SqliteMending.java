package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements of SQLite, which adds, renames and drops columns and changes none. */
final class SqliteMending extends ExchangingMending {

  private static final Map<String, String> TYPES =
      Map.of(
          "bool", "boolean",
          "int2", "smallint",
          "int4", "integer",
          "int8", "bigint",
          "timestamptz", "datetime",
          "timestamp", "datetime",
          "jsonb", "text",
          "bytea", "blob",
          "uuid", "text");

  private static final String ANEW =
      " -- SQLite adds it to no table that is there: make the table anew with it, INSERT INTO … SELECT"
          + " the rows, drop the old one and rename (lang_altertable.html, 8)";

  @Override
  Map<String, String> types() {
    return TYPES;
  }

  @Override
  String addUnique(Table table, List<String> columns) {
    String index = table.name().name() + "_" + String.join("_", columns) + "_key";
    return createUniqueIndex(table, index, quoted(columns));
  }

  @Override
  String addPrimaryKey(Table table, List<String> columns) {
    return "PRIMARY KEY (" + quoted(columns) + ")" + ANEW;
  }

  @Override
  String addNumber(Table table) {
    return "id INTEGER PRIMARY KEY" + ANEW;
  }

  @Override
  String forbidNull(Catalog catalog, Table table, Column flag) {
    String value = value(flag, "0");
    String filled = "coalesce(%s, %s)".formatted(quote(flag.name()), value);
    return Step.line(
        List.of(
            exchange(catalog, table, flag, "boolean NOT NULL DEFAULT " + value, filled, "")));
  }

  @Override
  String nullsAlike(Table table, UniqueKey key) {
    String columns = withoutNulls(table, key, "coalesce(%s, %s)");
    String index = table.name().name() + "_" + String.join("_", key.columns()) + "_once";
    return createUniqueIndex(table, index, columns);
  }

  @Override
  String converted(Change change) {
    String name = quote(change.column().name());
    return switch (change.conversion()) {
      case FROM_SECONDS -> "datetime(" + name + ", 'unixepoch') || 'Z'";
      case FROM_MILLIS -> "strftime('%Y-%m-%d %H:%M:%fZ', " + name + " / 1000.0, 'unixepoch')";
      case FROM_TEXT -> "nullif(" + name + ", '')";
      case FROM_UTC -> name + " || 'Z'";
      case NONE -> name;
    };
  }

  /** A column that is added is NOT NULL only with a default, and no column becomes so later. */
  @Override
  Step step(Catalog catalog, Table table, Change change) {
    Column column = change.column();
    Optional<String> initial =
        change.conversion() == Conversion.NONE ? literal(column) : Optional.empty();
    if (column.nullable()) {
      return exchange(catalog, table, change);
    }
    String definition = type(change.type()) + " NOT NULL";
    return initial
        .map(each -> definition + " DEFAULT " + each)
        .map(each -> exchange(catalog, table, column, each, converted(change), ""))
        .orElseGet(() -> anew(column, definition, converted(change)));
  }

  @Override
  String forbid(Table table, Change change, String initial) {
    return "";
  }

  @Override
  Step around(
      List<String> inTheWay, Column column, String definition, String value, String statements) {
    return anew(column, definition, value)
        .withNote("SQLite drops no column that is held by " + String.join(", ", inTheWay));
  }

  private Step anew(Column column, String definition, String value) {
    return Step.byHand(
        "by hand: make the table anew with %s %s, INSERT INTO … SELECT the rows with %s, drop the old one, rename, and make its indexes again (lang_altertable.html)"
            .formatted(quote(column.name()), definition, value));
  }

  @Override
  Json json() {
    return new Json("text", "json_group_object(%s, %s)", "json_group_array(json_object(%s, %s))", true);
  }

  @Override
  String text(String expression) {
    return "cast(" + expression + " AS text)";
  }
}
