package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables without a primary key whose rows a unique key tells apart: they can be read by it, so the
 * mapping takes it for the key.
 */
final class KeylessTables {

  private final Catalog catalog;
  private final Map<QualifiedName, PrimaryKey> keys = new LinkedHashMap<>();

  KeylessTables(Catalog given) {
    List<Table> tables = new ArrayList<>();
    for (Table table : given.tables()) {
      Optional<PrimaryKey> key = table.primaryKey().isPresent() ? Optional.empty() : key(table);
      key.ifPresent(each -> keys.put(table.name(), each));
      tables.add(key.map(table::withPrimaryKey).orElse(table));
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

  /** The shortest unique key without a column that may be null, which would tell nothing apart. */
  private static Optional<PrimaryKey> key(Table table) {
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
                    .allMatch(name -> table.column(name).filter(c -> !c.nullable()).isPresent()))
        .min(Comparator.comparingInt(key -> key.columns().size()));
  }
}
