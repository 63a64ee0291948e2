package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import dev.hadron.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
    String statement =
        alter(table) + " ALTER COLUMN " + SqlIdentifier.quote(column) + " TYPE " + type + ";";
    List<String> views = new ArrayList<>();
    for (View view : catalog.views()) {
      if (names(view, table.name().name()) && (names(view, column) || view.query().contains("*"))) {
        views.add(view.name().name());
      }
    }
    return views.isEmpty()
        ? statement
        : statement + " with the views on it dropped before: " + String.join(", ", views);
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
