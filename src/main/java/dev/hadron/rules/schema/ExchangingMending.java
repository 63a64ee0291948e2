package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statements of servers that call types otherwise, and exchange a column whose values they do not cast. */
abstract class ExchangingMending extends Mending {

  /** The server's word for a type of PostgreSQL, by the latter's own name. */
  abstract Map<String, String> types();

  @Override
  String type(SqlType type) {
    String name = type.name().name();
    String word = types().getOrDefault(name, super.type(type));
    boolean sized = List.of("numeric", "varchar", "bpchar").contains(name) && types().containsKey(name);
    return sized && !type.arguments().isEmpty()
        ? word + "(" + String.join(", ", type.arguments()) + ")"
        : word;
  }

  @Override
  String quoted(Table table) {
    return quote(table.name().name());
  }

  @Override
  String dropIndex(Table table, String index) {
    return "DROP INDEX " + quote(index) + ";";
  }

  /** The name of one that servers keep in capitals where it is not quoted. */
  final String quotedInCapitals(String name) {
    return super.quote(name).startsWith("\"") && name.equals(name.toLowerCase(Locale.ROOT))
        ? '"' + name.toUpperCase(Locale.ROOT).replace("\"", "\"\"") + '"'
        : super.quote(name);
  }

  /** The columns of a key, with a value in place of null where one may be null. */
  final String withoutNulls(Table table, UniqueKey key, String coalesced) {
    return key.columns().stream()
        .map(name -> table.column(name).orElseThrow())
        .map(
            each ->
                each.nullable()
                    ? coalesced.formatted(quote(each.name()), insteadOfNull(each))
                    : quote(each.name()))
        .collect(Collectors.joining(", "));
  }

  /** What stands for null in an index; a row that has it as its value is taken for one of them. */
  private static String insteadOfNull(Column column) {
    SqlType type = column.type();
    if (type.is("int2", "int4", "int8", "numeric", "float4", "float8", "bool")) {
      return "-1";
    }
    return type.is("date", "timestamp", "timestamptz") ? "'1000-01-01'" : "''";
  }

  /** What the values of a column are in its new type. */
  abstract String converted(Change change);

  String addColumn(Table table, String name, String definition) {
    return "%s ADD COLUMN %s %s; ".formatted(alter(table), quote(name), definition);
  }

  /** A column of the new type takes the place of the old one. */
  final String exchanged(Table table, Column column, String definition, String value) {
    String made = column.name() + "_new";
    return addColumn(table, made, definition)
        + "UPDATE %s SET %s = %s; ".formatted(quoted(table), quote(made), value)
        + "%s DROP COLUMN %s; ".formatted(alter(table), quote(column.name()))
        + renameColumn(table, made, column.name());
  }

  @Override
  String changeTypes(Catalog catalog, Table table, List<Change> changes) {
    return each(
        catalog,
        table,
        changes,
        change ->
            exchanged(table, change.column(), type(change.type()), converted(change))
                + (change.column().nullable() ? "" : forbid(table, change)));
  }

  /** Whether the server casts the values that are there by itself. */
  static boolean areCast(List<Change> changes) {
    return changes.stream()
        .map(Change::conversion)
        .allMatch(each -> each == Conversion.NONE || each == Conversion.FROM_UTC);
  }

  /** One statement, or several, for each change, and which views are in their way. */
  final String each(
      Catalog catalog, Table table, List<Change> changes, Function<Change, String> statement) {
    return changes.stream().map(statement).collect(Collectors.joining(" "))
        + viewsOf(catalog, table, changes);
  }

  /** That the new column may not be null either. */
  abstract String forbid(Table table, Change change);

  @Override
  String widenSequence(Column column) {
    return "";
  }

  @Override
  String value(Column flag, String none) {
    String value = super.value(flag, none);
    return value.equalsIgnoreCase("true") ? "1" : value.equalsIgnoreCase("false") ? "0" : value;
  }
}
