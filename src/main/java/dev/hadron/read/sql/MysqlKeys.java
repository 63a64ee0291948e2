package dev.hadron.read.sql;

import dev.hadron.catalog.Index;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/** Keys as MySQL keeps them when a column goes: they shrink, and only empty ones go too. */
final class MysqlKeys {

  private MysqlKeys() {}

  static void withoutColumn(TableDraft table, String column) {
    List<UniqueKey> keys = new ArrayList<>();
    for (UniqueKey key : table.uniqueKeys) {
      List<String> rest = without(key.columns(), column);
      if (!rest.isEmpty()) {
        keys.add(key.withColumns(rest));
      }
    }
    table.uniqueKeys.clear();
    table.uniqueKeys.addAll(keys);
    List<Index> indexes = new ArrayList<>();
    for (Index index : table.indexes) {
      List<Index.Key> rest =
          index.keys().stream()
              .filter(key -> key.column().filter(column::equals).isEmpty())
              .toList();
      if (!rest.isEmpty()) {
        indexes.add(index.withKeys(rest));
      }
    }
    table.indexes.clear();
    table.indexes.addAll(indexes);
  }

  private static List<String> without(List<String> columns, String column) {
    return columns.stream().filter(each -> !each.equals(column)).toList();
  }
}
