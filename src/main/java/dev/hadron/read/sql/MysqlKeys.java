package dev.hadron.read.sql;

import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keys as MySQL keeps them when a column goes or another key comes. */
final class MysqlKeys {

  private MysqlKeys() {}

  /** Keys shrink with a column, and only empty ones go too. */
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

  /** The index that the server made for a foreign key goes where one of the user's can serve it. */
  static void withoutReplaced(TableDraft table) {
    Table whole = table.toTable();
    table.indexes.removeIf(
        index ->
            table.implied.contains(index.name())
                && others(whole, index)
                    .anyMatch(columns -> startsWith(columns, index.columns())));
  }

  private static Stream<List<String>> others(Table table, Index index) {
    return Stream.of(
            table.primaryKey().stream().map(PrimaryKey::columns),
            table.uniqueKeys().stream().map(UniqueKey::columns),
            table.indexes().stream()
                .filter(other -> !other.equals(index) && other.method().equals("btree"))
                .filter(Index::isOnColumnsOnly)
                .map(Index::columns))
        .flatMap(each -> each);
  }

  private static boolean startsWith(List<String> columns, List<String> wanted) {
    return columns.size() >= wanted.size() && columns.subList(0, wanted.size()).equals(wanted);
  }

  private static List<String> without(List<String> columns, String column) {
    return columns.stream().filter(each -> !each.equals(column)).toList();
  }
}
