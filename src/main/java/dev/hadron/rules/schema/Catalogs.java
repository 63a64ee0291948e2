package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Table;
import java.util.List;

/** Copies of catalogue values with one part exchanged. */
final class Catalogs {

  private Catalogs() {}

  static Catalog withTables(Catalog catalog, List<Table> tables) {
    return new Catalog(
        catalog.schemas(),
        catalog.extensions(),
        catalog.enums(),
        catalog.domains(),
        catalog.compositeTypes(),
        catalog.sequences(),
        tables,
        catalog.views(),
        catalog.routines(),
        catalog.triggers(),
        catalog.rules());
  }

  static Table withIndexes(Table table, List<Index> indexes) {
    return copy(table, table.columns(), indexes);
  }

  static Table withColumns(Table table, List<Column> columns) {
    return copy(table, columns, table.indexes());
  }

  private static Table copy(Table table, List<Column> columns, List<Index> indexes) {
    return new Table(
        table.name(),
        table.kind(),
        columns,
        table.primaryKey(),
        table.foreignKeys(),
        table.uniqueKeys(),
        table.checks(),
        table.exclusions(),
        indexes,
        table.inherits(),
        table.partitioning(),
        table.comment(),
        table.where());
  }
}
