package dev.hadron.mapping;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import dev.hadron.catalog.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that an index starts with, so that rows can be found and sorted by them. */
final class IndexedColumns {

  private IndexedColumns() {}

  static Set<String> of(Table table) {
    Set<String> leading = new LinkedHashSet<>();
    table.primaryKey().ifPresent(key -> leading.add(key.columns().get(0)));
    for (UniqueKey key : table.uniqueKeys()) {
      leading.add(key.columns().get(0));
    }
    addIndexes(table.indexes(), leading);
    table.foreignKeys().stream()
        .filter(key -> !key.isComposite())
        .forEach(key -> leading.add(key.columns().get(0)));
    return leading;
  }

  /** Those of a view that show such a column of a table; a materialized one has its own indexes. */
  static Set<String> of(View view, ViewKeys keys) {
    Set<String> leading = new LinkedHashSet<>();
    if (view.materialized()) {
      addIndexes(view.indexes(), leading);
      return leading;
    }
    for (Column column : view.columns()) {
      keys.origin(view, column.name())
          .filter(origin -> of(origin.table()).contains(origin.column().name()))
          .ifPresent(origin -> leading.add(column.name()));
    }
    return leading;
  }

  private static void addIndexes(List<Index> indexes, Set<String> leading) {
    for (Index index : indexes) {
      if (!index.isPartial() && index.isOnColumnsOnly() && index.method().equals("btree")) {
        leading.add(index.columns().get(0));
      }
    }
  }
}
