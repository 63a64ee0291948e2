package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import java.util.List;
import java.util.Map;
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
    return changes.stream()
            .map(
                change ->
                    exchanged(table, change.column(), type(change.type()), converted(change))
                        + (change.column().nullable() ? "" : forbid(table, change)))
            .collect(Collectors.joining(" "))
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
