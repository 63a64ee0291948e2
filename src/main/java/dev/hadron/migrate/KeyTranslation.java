package dev.hadron.migrate;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys, checks and indexes of one table as PostgreSQL has them. */
final class KeyTranslation {

  private static final Pattern PREFIX = Pattern.compile("left\\((.+), (\\d+)\\)");

  private final PostgresTarget target;
  private final List<Table> all;
  private final Table table;

  KeyTranslation(PostgresTarget target, List<Table> all, Table table) {
    this.target = target;
    this.all = all;
    this.table = table;
  }

  Table run() {
    Optional<PrimaryKey> primary =
        table
            .primaryKey()
            .map(
                key ->
                    PrimaryKey.of(
                        target.name(table, key.name()),
                        key.columns(),
                        key.where()));
    List<UniqueKey> unique = uniqueKeys();
    List<Check> checks = checks();
    List<Index> indexes = indexes();
    List<ForeignKey> keys = new ArrayList<>();
    table.foreignKeys().stream().filter(this::isPossible).forEach(key -> keys.add(named(key, keys)));
    return withPrimary(
        copy(table, table.columns(), keys, unique, checks, indexes), primary);
  }

  private ForeignKey named(ForeignKey key, List<ForeignKey> before) {
    if (target.keepsNames()) {
      return key;
    }
    String name = FreeNames.cut(key.name());
    boolean taken = before.stream().anyMatch(each -> each.name().equals(name));
    return key.withName(taken ? FreeNames.cut((before.size() + 1) + "_" + key.name()) : name);
  }

  static Table copy(
      Table table,
      List<Column> columns,
      List<ForeignKey> foreignKeys,
      List<UniqueKey> uniqueKeys,
      List<Check> checks,
      List<Index> indexes) {
    return new Table(
        table.name(),
        table.kind(),
        columns,
        table.primaryKey(),
        foreignKeys,
        uniqueKeys,
        checks,
        List.of(),
        indexes,
        List.of(),
        table.partitioning(),
        table.comment(),
        table.where());
  }

  private static Table withPrimary(Table table, Optional<PrimaryKey> primary) {
    List<Column> columns = new ArrayList<>(table.columns());
    primary.ifPresent(
        key ->
            columns.replaceAll(
                column ->
                    key.columns().contains(column.name()) ? column.withNullable(false) : column));
    return new Table(
        table.name(),
        table.kind(),
        columns,
        primary,
        table.foreignKeys(),
        table.uniqueKeys(),
        table.checks(),
        List.of(),
        table.indexes(),
        List.of(),
        table.partitioning(),
        table.comment(),
        table.where());
  }

  /** Two keys on the same columns say no more than one. */
  private List<UniqueKey> uniqueKeys() {
    Set<List<String>> seen = new HashSet<>();
    table.primaryKey().ifPresent(key -> seen.add(key.columns()));
    List<UniqueKey> kept = new ArrayList<>();
    for (UniqueKey key : table.uniqueKeys()) {
      if (seen.add(key.columns())) {
        kept.add(key.withName(target.name(table, key.name())));
      } else {
        target.lose(
            "key",
            "unique key " + key.name() + " of table " + table.name().name(),
            "left out: another key is on the same columns",
            key.where());
      }
    }
    return kept;
  }

  private List<Check> checks() {
    List<Check> kept = new ArrayList<>();
    for (Check given : table.checks()) {
      Check check = given.withExpression(withFlags(given.expression()));
      boolean json =
          table.columns().stream()
              .anyMatch(
                  column ->
                      column.type().is("jsonb") && ColumnTranslation.isJson(check, column.name()));
      if (json) {
        continue;
      }
      boolean joins = check.expression().contains("||") && target.dialect() == Dialect.MYSQL;
      boolean flags = PortableSql.mayCountFlags(check.expression(), flags());
      if (isPortable(check.expression()) && !joins || target.isMade(given)) {
        kept.add(target.keepsNames() ? check : check.withName(FreeNames.cut(check.name())));
      } else {
        target.lose(
            "check",
            "CHECK (" + check.expression() + ") of table " + table.name().name(),
            flags
                ? "left out: the column is boolean in PostgreSQL"
                : "left out: it may mean something else in PostgreSQL",
            check.where());
      }
    }
    return kept;
  }

  private String withFlags(String expression) {
    return PortableSql.withFlags(expression, flags());
  }

  private List<String> flags() {
    return table.columns().stream()
        .filter(column -> column.type().is("bool"))
        .map(Column::name)
        .toList();
  }

  /** Whether it means the same to PostgreSQL, whose flags are no numbers. */
  private boolean isPortable(String expression) {
    return PortableSql.isPortable(expression, PostgresTarget.columns(table))
        && !PortableSql.mayCountFlags(expression, flags());
  }

  private List<Index> indexes() {
    List<Index> kept = new ArrayList<>();
    for (Index index : table.indexes()) {
      Optional<Index> translated = index(index);
      boolean repeated =
          translated
              .filter(Index::isOnColumnsOnly)
              .filter(each -> !each.unique() && !each.isPartial() && !target.isReviewed())
              .filter(each -> kept.stream().anyMatch(other -> other.keys().equals(each.keys())))
              .isPresent();
      if (translated.filter(this::isBehindKey).isPresent()) {
        lose(index, "a key on the same columns has one of its own");
      } else if (repeated) {
        lose(index, "another index is on the same columns");
      } else {
        translated.ifPresent(
            each -> kept.add(each.withName(target.name(table, each.name()))));
      }
    }
    return kept;
  }

  /** Oracle lets a key use an index that is made beforehand; elsewhere a review tells of it. */
  private boolean isBehindKey(Index index) {
    return (!target.isReviewed() || target.dialect() == Dialect.ORACLE)
        && index.unique()
        && !index.isPartial()
        && index.isOnColumnsOnly()
        && (table.primaryKey().filter(key -> key.columns().equals(index.columns())).isPresent()
            || table.uniqueKeys().stream()
                .anyMatch(key -> key.columns().equals(index.columns())));
  }

  private Optional<Index> index(Index index) {
    boolean ordinary = List.of("btree", "bitmap", "hash").contains(index.method());
    if (!ordinary) {
      lose(index, "PostgreSQL has no " + index.method() + " index on such columns");
      return Optional.empty();
    }
    List<Index.Key> keys = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      Optional<Index.Key> translated = key(index, key);
      if (translated.isEmpty()) {
        lose(index, "its expression may mean something else in PostgreSQL");
        return Optional.empty();
      }
      keys.add(translated.get());
    }
    Optional<String> predicate = index.predicate().map(this::withFlags);
    if (predicate.filter(each -> !isPortable(each)).isPresent()) {
      lose(index, "its condition may mean something else in PostgreSQL");
      return Optional.empty();
    }
    return Optional.of(
        new Index(
            index.name(),
            index.unique(),
            "btree",
            keys,
            List.of(),
            false,
            predicate,
            Optional.empty(),
            "",
            index.where()));
  }

  /** The first letters of a short text need no index of their own, unless they are unique. */
  private Optional<Index.Key> key(Index index, Index.Key key) {
    if (key.column().isPresent()) {
      return Optional.of(key);
    }
    Matcher prefix = PREFIX.matcher(key.expression());
    if (prefix.matches()) {
      String name = prefix.group(1).replace("\"", "");
      Optional<Column> column = table.column(name);
      if (column.filter(each -> each.type().is("varchar", "bpchar")).isPresent()
          && !index.unique()) {
        return Optional.of(Index.Key.ofColumn(name));
      }
      return column.filter(each -> each.type().is("text", "varchar", "bpchar")).map(each -> key);
    }
    return isPortable(key.expression()) ? Optional.of(key) : Optional.empty();
  }

  private void lose(Index index, String reason) {
    target.lose(
        "index",
        "index " + index.name() + " of table " + table.name().name(),
        "left out: " + reason,
        index.where());
  }

  /** PostgreSQL wants a key on the referenced columns, and types that it can compare. */
  private boolean isPossible(ForeignKey key) {
    Optional<Table> referenced =
        all.stream().filter(each -> each.name().equals(key.referencedTable())).findFirst();
    if (referenced.isEmpty() || !referenced.get().isUnique(key.referencedColumns())) {
      lose(key, "the referenced columns are not unique");
      return false;
    }
    for (int i = 0; i < key.columns().size(); i++) {
      Column from = table.column(key.columns().get(i)).orElseThrow();
      Column to = referenced.get().column(key.referencedColumns().get(i)).orElseThrow();
      if (!ReferenceTypes.isOneKind(from.type(), to.type())) {
        lose(key, "type " + from.type() + " cannot refer to " + to.type());
        return false;
      }
    }
    return true;
  }

  private void lose(ForeignKey key, String reason) {
    target.lose(
        "foreign-key",
        "foreign key " + key.name() + " of table " + table.name().name(),
        "left out: " + reason,
        key.where());
  }
}
