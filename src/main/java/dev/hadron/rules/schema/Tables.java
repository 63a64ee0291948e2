package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import dev.hadron.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables that a design review is about, and how its statements begin. */
final class Tables {

  private Tables() {}

  /**
   * Tables that this database keeps and that stand for themselves: no foreign, temporary or
   * partition tables, and no child that gets its columns by INHERITS.
   */
  static List<Table> reviewed(Catalog catalog) {
    List<Table> tables = new ArrayList<>();
    for (Table table : catalog.tables()) {
      boolean kept = table.kind() == TableKind.ORDINARY || table.kind() == TableKind.UNLOGGED;
      if (kept && !table.isPartition() && table.inherits().isEmpty()) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** {@code ALTER TABLE "order"}. */
  static String alter(Table table) {
    return "ALTER TABLE " + SqlIdentifier.quote(table.name());
  }

  /**
   * {@code ALTER TABLE t ALTER COLUMN c TYPE type;}, and what the server asks for first where a
   * view shows the column.
   */
  static String alterType(Catalog catalog, Table table, String column, String type) {
    return alterTypes(catalog, table, Map.of(column, type));
  }

  /** The same for several columns, which rewrites the table once. */
  static String alterTypes(Catalog catalog, Table table, Map<String, String> types) {
    String statement =
        types.entrySet().stream()
            .map(each -> "ALTER COLUMN " + SqlIdentifier.quote(each.getKey()) + " TYPE " + each.getValue())
            .collect(Collectors.joining(", ", alter(table) + " ", ";"));
    List<String> views = new ArrayList<>();
    for (View view : catalog.views()) {
      boolean shown =
          view.query().contains("*")
              || types.keySet().stream().anyMatch(column -> names(view, column));
      if (names(view, table.name().name()) && shown) {
        views.add(view.name().name());
      }
    }
    return views.isEmpty()
        ? statement
        : statement + " -- drop these views first, they show it: " + String.join(", ", views);
  }

  private static boolean names(View view, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(view.query())
        .find();
  }

  /** {@code table.column}, for messages. */
  static String name(Table table, String column) {
    return table.name().name() + "." + column;
  }
}
