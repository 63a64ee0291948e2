package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables without a primary key that an address can hold: none at all, or one of documents or lists.
 * Where a unique key tells their rows apart, they can be read by it, so the mapping takes it for the
 * key.
 */
final class KeylessTables {

  private final Catalog catalog;
  private final Map<QualifiedName, PrimaryKey> keys = new LinkedHashMap<>();
  private final Map<QualifiedName, Column> unaddressed = new LinkedHashMap<>();

  KeylessTables(Catalog given) {
    List<Table> tables = new ArrayList<>();
    for (Table table : given.tables()) {
      Optional<Column> document = document(given, table);
      document.ifPresent(column -> unaddressed.put(table.name(), column));
      Table told = document.isPresent() ? table.withoutPrimaryKey() : table;
      Optional<PrimaryKey> key =
          told.primaryKey().isPresent() ? Optional.empty() : key(given, told);
      key.ifPresent(each -> keys.put(table.name(), each));
      tables.add(key.map(told::withPrimaryKey).orElse(told));
    }
    this.catalog = given.withTables(tables);
  }

  /** The schema with these keys in the place of primary keys. */
  Catalog catalog() {
    return catalog;
  }

  /** The unique key that the rows of a table are read by, where it has no primary key. */
  Optional<PrimaryKey> keyOf(Table table) {
    return Optional.ofNullable(keys.get(table.name()));
  }

  /** The column of a table's primary key that no address can hold. */
  Optional<Column> unaddressed(Table table) {
    return Optional.ofNullable(unaddressed.get(table.name()));
  }

  private static Optional<Column> document(Catalog given, Table table) {
    return table.primaryKey().stream()
        .flatMap(key -> key.columns().stream())
        .flatMap(name -> table.column(name).stream())
        .filter(column -> !isAddressed(given, column))
        .findFirst();
  }

  /** Documents and lists have more than one text form. */
  private static boolean isAddressed(Catalog given, Column column) {
    SqlType type = given.resolveDomain(column.type());
    return !type.isArray() && !type.is("json", "jsonb");
  }

  /** The shortest unique key without a column that may be null, which would tell nothing apart. */
  private static Optional<PrimaryKey> key(Catalog given, Table table) {
    List<PrimaryKey> candidates = new ArrayList<>();
    for (UniqueKey key : table.uniqueKeys()) {
      candidates.add(PrimaryKey.of(key.name(), key.columns(), key.where()));
    }
    for (Index index : table.indexes()) {
      if (index.isKey()) {
        candidates.add(PrimaryKey.of(index.name(), index.columns(), index.where()));
      }
    }
    return candidates.stream()
        .filter(
            key ->
                key.columns().stream()
                    .allMatch(
                        name ->
                            table
                                .column(name)
                                .filter(column -> !column.nullable() && isAddressed(given, column))
                                .isPresent()))
        .min(Comparator.comparingInt(key -> key.columns().size()));
  }
}
