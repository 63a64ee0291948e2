package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
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
import java.util.Set;

/**
 * Tables whose rows no primary key makes writable: there is none, no address can hold it, or the
 * server computes it. Where another key tells their rows apart, they can be read by it, so the mapping
 * takes it for the key.
 */
final class KeylessTables {

  /** Built-in types of whose values no address tells which is meant. */
  private static final Set<String> UNADDRESSED =
      Set.of(
          "json", "jsonb", "bytea", "bit", "varbit", "timetz", "int4range", "int8range", "numrange",
          "tsrange", "tstzrange", "daterange", "int4multirange", "int8multirange", "nummultirange",
          "tsmultirange", "tstzmultirange", "datemultirange");

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
          computed(told).isPresent()
              ? told.primaryKey()
              : told.primaryKey().isPresent() ? Optional.empty() : key(given, told);
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

  /** The column of a table's primary key that the server computes from others. */
  static Optional<Column> computed(Table table) {
    return table.primaryKeyColumns().stream()
        .filter(column -> column.value() instanceof ColumnValue.Generated)
        .findFirst();
  }

  private static Optional<Column> document(Catalog given, Table table) {
    return table.primaryKeyColumns().stream()
        .filter(column -> !isAddressed(given, column))
        .findFirst();
  }

  /** Documents, lists and rows have more than one text form, and Java compares no bytes. */
  private static boolean isAddressed(Catalog given, Column column) {
    SqlType type = given.resolveDomain(column.type());
    return !type.isArray()
        && !(type.isBuiltIn() && UNADDRESSED.contains(type.name().name()))
        && given.compositeType(type.name()).isEmpty();
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
