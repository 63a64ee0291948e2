package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A table with its columns, constraints and indexes, each list in the order of creation.
 *
 * @param inherits parents by INHERITS; their columns are among {@code columns}
 * @param comment empty where there is none
 */
public record Table(
    QualifiedName name,
    TableKind kind,
    List<Column> columns,
    Optional<PrimaryKey> primaryKey,
    List<ForeignKey> foreignKeys,
    List<UniqueKey> uniqueKeys,
    List<Check> checks,
    List<Exclusion> exclusions,
    List<Index> indexes,
    List<QualifiedName> inherits,
    Partitioning partitioning,
    String comment,
    SourceLocation where) {

  public Table {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(primaryKey, "primaryKey");
    Objects.requireNonNull(partitioning, "partitioning");
    Objects.requireNonNull(comment, "comment");
    Objects.requireNonNull(where, "where");
    columns = List.copyOf(columns);
    foreignKeys = List.copyOf(foreignKeys);
    uniqueKeys = List.copyOf(uniqueKeys);
    checks = List.copyOf(checks);
    exclusions = List.copyOf(exclusions);
    indexes = List.copyOf(indexes);
    inherits = List.copyOf(inherits);
  }

  /** A table to be filled by {@link TableBuilder}'s methods. */
  public static TableBuilder named(QualifiedName name, SourceLocation where) {
    return new TableBuilder(name, where);
  }

  /** The columns of the primary key, in its order; none where there is no such key. */
  public List<Column> primaryKeyColumns() {
    return primaryKey.stream()
        .flatMap(key -> key.columns().stream())
        .flatMap(column -> column(column).stream())
        .toList();
  }

  /** The same with a primary key, or another one. */
  public Table withPrimaryKey(PrimaryKey newKey) {
    return with(columns, Optional.of(newKey), uniqueKeys);
  }

  /** The same with a unique key in the place of the primary key. */
  public Table withoutPrimaryKey() {
    List<UniqueKey> keys = new ArrayList<>();
    primaryKey.ifPresent(key -> keys.add(UniqueKey.of(key.name(), key.columns(), key.where())));
    keys.addAll(uniqueKeys);
    return with(columns, Optional.empty(), keys);
  }

  /** The same with other columns. */
  public Table withColumns(List<Column> newColumns) {
    return with(newColumns, primaryKey, uniqueKeys);
  }

  private Table with(
      List<Column> newColumns, Optional<PrimaryKey> newKey, List<UniqueKey> newUniqueKeys) {
    return new Table(
        name,
        kind,
        newColumns,
        newKey,
        foreignKeys,
        newUniqueKeys,
        checks,
        exclusions,
        indexes,
        inherits,
        partitioning,
        comment,
        where);
  }

  public Optional<Column> column(String columnName) {
    for (Column column : columns) {
      if (column.name().equals(columnName)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** True for a part of a partitioned table, which is no thing of its own. */
  public boolean isPartition() {
    return partitioning instanceof Partitioning.PartitionOf;
  }

  public boolean isTemporary() {
    return kind == TableKind.TEMPORARY;
  }

  public boolean isPrimaryKeyColumn(String columnName) {
    return primaryKey.map(key -> key.columns().contains(columnName)).orElse(false);
  }

  /** Foreign keys in which the column takes part. */
  public List<ForeignKey> foreignKeysOf(String columnName) {
    return foreignKeys.stream().filter(key -> key.columns().contains(columnName)).toList();
  }

  /**
   * True where the database allows these columns, in any order, only once: primary key, unique
   * constraint, or a unique index that is neither partial nor on expressions.
   */
  public boolean isUnique(List<String> columnNames) {
    Set<String> wanted = Set.copyOf(columnNames);
    return primaryKey.map(key -> Set.copyOf(key.columns()).equals(wanted)).orElse(false)
        || uniqueKeys.stream().anyMatch(key -> Set.copyOf(key.columns()).equals(wanted))
        || indexes.stream()
            .anyMatch(
                index -> index.isKey() && Set.copyOf(index.columns()).equals(wanted));
  }

  /** True where some index, key or constraint starts with these columns, in any order. */
  public boolean isIndexed(List<String> columnNames) {
    return primaryKey.map(key -> startsWith(key.columns(), columnNames)).orElse(false)
        || uniqueKeys.stream().anyMatch(key -> startsWith(key.columns(), columnNames))
        || indexes.stream()
            .anyMatch(
                index ->
                    !index.isPartial()
                        && index.isOnColumnsOnly()
                        && startsWith(index.columns(), columnNames));
  }

  /** True for two foreign keys that together are the primary key, and nothing else in the row. */
  public boolean isJoinTable() {
    return isLinkedByKey() && columns.size() == keyColumns().size();
  }

  /** True for a join table of which each row links two others by one column each. */
  public boolean isLinkTable() {
    return primaryKey.isPresent()
        && isJoinTable()
        && foreignKeys.stream().noneMatch(ForeignKey::isComposite);
  }

  /** True for two foreign keys that together are the primary key, with more columns beside them. */
  public boolean isPayloadJoinTable() {
    return isLinkedByKey() && columns.size() > keyColumns().size();
  }

  private boolean isLinkedByKey() {
    if (foreignKeys.size() != 2) {
      return false;
    }
    List<String> first = foreignKeys.get(0).columns();
    List<String> second = foreignKeys.get(1).columns();
    return !first.equals(second) && isUnique(List.copyOf(keyColumns()));
  }

  private Set<String> keyColumns() {
    Set<String> names = new HashSet<>();
    foreignKeys.forEach(key -> names.addAll(key.columns()));
    return names;
  }

  private static boolean startsWith(List<String> indexed, List<String> wanted) {
    return indexed.size() >= wanted.size()
        && Set.copyOf(indexed.subList(0, wanted.size())).equals(Set.copyOf(wanted));
  }
}
