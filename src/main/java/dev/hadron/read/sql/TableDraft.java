package dev.hadron.read.sql;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Exclusion;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import dev.hadron.catalog.UniqueKey;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A table while statements still change it. */
final class TableDraft {

  QualifiedName name;
  TableKind kind;
  final SourceLocation where;
  final List<Column> columns = new ArrayList<>();
  final List<ForeignKey> foreignKeys;
  final List<UniqueKey> uniqueKeys;
  final List<Check> checks;
  final List<Exclusion> exclusions;
  final List<Index> indexes;
  final List<QualifiedName> inherits = new ArrayList<>();
  Partitioning partitioning = Partitioning.NONE;
  String comment = "";

  /** True where the columns come from a query: any column may exist, and none is known. */
  boolean columnsUnknown;

  /** What a server calls keys to which the script gives no name, and the names made for them here. */
  final Map<String, String> unnamed = new HashMap<>();

  /** Indexes that MySQL makes for foreign keys, until another one can take their place. */
  final Set<String> implied = new HashSet<>();

  private final GivenNames names;
  private PrimaryKey primaryKey;

  /**
   * @param names learns the names of all keys, checks and indexes
   */
  TableDraft(QualifiedName name, TableKind kind, SourceLocation where, GivenNames names) {
    this.name = name;
    this.kind = kind;
    this.where = where;
    this.names = names;
    this.foreignKeys = names.listOf(ForeignKey::name);
    this.uniqueKeys = names.listOf(UniqueKey::name);
    this.checks = names.listOf(Check::name);
    this.exclusions = names.listOf(Exclusion::name);
    this.indexes = names.listOf(Index::name);
  }

  /** The primary key; null where there is none. */
  PrimaryKey primaryKey() {
    return primaryKey;
  }

  /**
   * @param key null takes it away
   */
  void primaryKey(PrimaryKey key) {
    if (key != null) {
      names.add(key.name());
    }
    primaryKey = key;
  }

  Table toTable() {
    return new Table(
        name,
        kind,
        columns,
        Optional.ofNullable(primaryKey),
        foreignKeys,
        uniqueKeys,
        checks,
        exclusions,
        indexes,
        inherits,
        partitioning,
        comment,
        where);
  }

  Optional<Column> column(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  boolean hasColumn(String column) {
    return columnsUnknown || column(column).isPresent();
  }

  void changeColumn(String column, UnaryOperator<Column> change) {
    columns.replaceAll(each -> each.name().equals(column) ? change.apply(each) : each);
  }

  /** Takes the indexes and constraints that use the column with it, as the server does. */
  void dropColumn(String column) {
    columns.removeIf(each -> each.name().equals(column));
    if (primaryKey != null && primaryKey.columns().contains(column)) {
      primaryKey = null;
    }
    uniqueKeys.removeIf(key -> key.columns().contains(column) || key.include().contains(column));
    foreignKeys.removeIf(key -> key.columns().contains(column));
    checks.removeIf(check -> check.columns().contains(column));
    indexes.removeIf(index -> mentions(index, column));
    exclusions.removeIf(exclusion -> mentions(exclusion.definition(), column));
  }

  private static boolean mentions(Index index, String column) {
    return index.include().contains(column)
        || index.predicate().filter(predicate -> mentions(predicate, column)).isPresent()
        || index.keys().stream()
            .anyMatch(
                key -> key.column().map(column::equals).orElse(mentions(key.expression(), column)));
  }

  private static boolean mentions(String sql, String column) {
    return Expressions.columnsIn(sql, Set.of(column)::contains).contains(column);
  }

  boolean hasConstraint(String constraint) {
    return primaryKey != null && primaryKey.name().equals(constraint)
        || uniqueKeys.stream().anyMatch(key -> key.name().equals(constraint))
        || foreignKeys.stream().anyMatch(key -> key.name().equals(constraint))
        || checks.stream().anyMatch(check -> check.name().equals(constraint))
        || exclusions.stream().anyMatch(exclusion -> exclusion.name().equals(constraint));
  }

  /** True where an index of that name stands behind a constraint or by itself. */
  boolean hasIndex(String index) {
    return primaryKey != null && primaryKey.name().equals(index)
        || uniqueKeys.stream().anyMatch(key -> key.name().equals(index))
        || exclusions.stream().anyMatch(exclusion -> exclusion.name().equals(index))
        || indexes.stream().anyMatch(each -> each.name().equals(index));
  }

  Optional<Index> index(String index) {
    return indexes.stream().filter(each -> each.name().equals(index)).findFirst();
  }

  /** The columns of a primary or unique key; empty for any other constraint. */
  List<String> keyColumns(String constraint) {
    if (primaryKey != null && primaryKey.name().equals(constraint)) {
      return primaryKey.columns();
    }
    Predicate<UniqueKey> named = key -> key.name().equals(constraint);
    return uniqueKeys.stream().filter(named).findFirst().map(UniqueKey::columns).orElse(List.of());
  }

  void dropConstraint(String constraint) {
    if (primaryKey != null && primaryKey.name().equals(constraint)) {
      primaryKey = null;
    }
    uniqueKeys.removeIf(key -> key.name().equals(constraint));
    foreignKeys.removeIf(key -> key.name().equals(constraint));
    checks.removeIf(check -> check.name().equals(constraint));
    exclusions.removeIf(exclusion -> exclusion.name().equals(constraint));
  }
}
