package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import java.util.ArrayList;
import java.util.List;

/** The tables that a design review is about. */
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

  /** {@code table.column}, for messages. */
  static String name(Table table, String column) {
    return table.name().name() + "." + column;
  }
}
