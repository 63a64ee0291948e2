package dev.hadron.migrate;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/** How many characters of a text MySQL has room for in the keys that the text is part of. */
final class KeyRoom {

  private static final int KEY_BYTES = 3072;
  private static final int CHARACTER = 4;

  /** What any other value takes at most, a uuid among them. */
  private static final int OTHER = 36 * CHARACTER;

  private KeyRoom() {}

  static int of(Table table, Column column) {
    return keys(table).stream()
        .filter(key -> key.contains(column.name()))
        .mapToInt(key -> room(table, key))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static List<List<String>> keys(Table table) {
    List<List<String>> keys = new ArrayList<>();
    table.primaryKey().map(PrimaryKey::columns).ifPresent(keys::add);
    table.uniqueKeys().stream().map(UniqueKey::columns).forEach(keys::add);
    table.indexes().stream()
        .filter(Index::isKey)
        .map(Index::columns)
        .forEach(keys::add);
    return keys;
  }

  private static int room(Table table, List<String> key) {
    List<SqlType> texts =
        key.stream()
            .flatMap(name -> table.column(name).stream())
            .map(Column::type)
            .filter(type -> type.is("text", "varchar"))
            .toList();
    int others = (key.size() - texts.size()) * OTHER;
    int bytes = texts.stream().mapToInt(type -> length(type) * CHARACTER).sum();
    return bytes + others <= KEY_BYTES
        ? Integer.MAX_VALUE
        : (KEY_BYTES - others) / CHARACTER / texts.size();
  }

  private static int length(SqlType type) {
    int length = TargetColumns.length(type);
    return length == 0 || length > 3 * TargetColumns.KEY_LENGTH ? TargetColumns.KEY_LENGTH : length;
  }
}
