package dev.hadron.migrate;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.Deferral;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys and indexes of one table as the target has them. */
final class TargetKeys {

  /** Bytes of a key of MySQL, of a character in it, and letters of a text that are indexed. */
  private static final int KEY_BYTES = 3072;

  private static final int CHARACTER = 4;
  private static final int PREFIX = 191;

  private final TargetTranslation target;
  private final Table table;
  private final TargetColumns columns;
  private final boolean mysql;
  private final List<ForeignKey> foreign = new ArrayList<>();
  private final List<UniqueKey> unique = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private Optional<PrimaryKey> primary = Optional.empty();

  TargetKeys(TargetTranslation target, Table table, TargetColumns columns) {
    this.target = target;
    this.table = table;
    this.columns = columns;
    this.mysql = target.target() == Dialect.MYSQL;
  }

  Optional<PrimaryKey> primary() {
    return primary;
  }

  List<ForeignKey> foreign() {
    return foreign;
  }

  List<UniqueKey> unique() {
    return unique;
  }

  List<Index> indexes() {
    return indexes;
  }

  /** As DDL writes them: of long texts, MySQL indexes the first letters. */
  List<Index> written() {
    return mysql
        ? indexes.stream()
            .map(index -> index.unique() ? index : index.withKeys(index.keys().stream().map(this::cut).toList()))
            .toList()
        : indexes;
  }

  private Index.Key cut(Index.Key key) {
    boolean isLong = isLong(columns.written(key.column().orElseThrow()).orElseThrow());
    return isLong
        ? new Index.Key(
            Optional.empty(),
            prefix(key.expression()),
            Optional.empty(),
            Optional.empty(),
            key.descending(),
            Optional.empty())
        : key;
  }

  void translate() {
    primary =
        table
            .primaryKey()
            .map(
                key ->
                    PrimaryKey.of(
                        target.constraintName(table, key.name()), key.columns(), key.where()));
    Set<List<String>> seen = new HashSet<>();
    table.primaryKey().ifPresent(key -> seen.add(key.columns()));
    table.uniqueKeys().forEach(key -> add(key, seen));
    table.foreignKeys().forEach(this::add);
    table.indexes().forEach(this::add);
  }

  private void add(UniqueKey key, Set<List<String>> seen) {
    String what = "unique key " + key.name();
    if (!seen.add(key.columns())) {
      lose("key", what, "left out: another key is on the same columns", key.where());
    } else if (isTooLong(key.columns())) {
      lose("key", what, "left out: its columns are too long for a key", key.where());
    } else {
      if (key.nullsNotDistinct()) {
        lose("key", what + " NULLS NOT DISTINCT", "takes any number of nulls", key.where());
      }
      lose(what, key.deferral(), key.where());
      unique.add(
          UniqueKey.of(target.constraintName(table, key.name()), key.columns(), key.where()));
    }
  }

  private void lose(String what, Deferral deferral, dev.hadron.diagnostic.SourceLocation where) {
    if (deferral != Deferral.NOT_DEFERRABLE) {
      lose("deferral", what + " DEFERRABLE", "is checked at once", where);
    }
  }

  private void add(ForeignKey key) {
    String what = "foreign key " + key.name();
    if (!target.isTable(key.referencedTable())) {
      lose("foreign-key", what, "left out: what it refers to is left out", key.where());
      return;
    }
    lose(what, key.deferral(), key.where());
    if (key.match() == ForeignKey.Match.FULL && key.isComposite()) {
      lose("foreign-key", what + " MATCH FULL", "may be null in part", key.where());
    }
    foreign.add(
        new ForeignKey(
            target.constraintName(table, key.name()),
            key.columns(),
            target.tableName(key.referencedTable()),
            key.referencedColumns(),
            action(key, key.onDelete(), "ON DELETE"),
            action(key, key.onUpdate(), "ON UPDATE"),
            List.of(),
            ForeignKey.Match.SIMPLE,
            Deferral.NOT_DEFERRABLE,
            true,
            key.comment(),
            key.where()));
  }

  private ReferentialAction action(ForeignKey key, ReferentialAction action, String event) {
    boolean neverNull =
        action == ReferentialAction.SET_NULL
            && key.columns().stream()
                .flatMap(name -> columns.written(name).stream())
                .anyMatch(column -> !column.nullable());
    boolean refused =
        mysql && (action == ReferentialAction.SET_DEFAULT || neverNull)
            || event.equals("ON DELETE") && !key.onDeleteColumns().isEmpty();
    if (refused) {
      lose(
          "foreign-key",
          "foreign key " + key.name() + " " + event + " " + action.sql(),
          "keeps the row that is referred to",
          key.where());
    }
    return refused ? ReferentialAction.NO_ACTION : action;
  }

  private void add(Index index) {
    Optional<String> refusal = refusal(index);
    if (refusal.isPresent()) {
      lose("index", "index " + index.name(), "left out: " + refusal.get(), index.where());
      return;
    }
    if (index.unique() && isReferredTo(index.columns())) {
      // Others than PostgreSQL want a constraint where a foreign key points.
      unique.add(
          UniqueKey.of(target.constraintName(table, index.name()), index.columns(), index.where()));
      return;
    }
    if (index.isPartial()) {
      lose("index", "index " + index.name() + " WHERE", "is on all rows", index.where());
    }
    List<Index.Key> keys = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      keys.add(
          new Index.Key(
              key.column(),
              key.expression(),
              Optional.empty(),
              Optional.empty(),
              key.descending(),
              Optional.empty()));
    }
    indexes.add(
        new Index(
            target.constraintName(table, index.name()),
            index.unique(),
            "btree",
            keys,
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            "",
            index.where()));
  }

  private boolean isReferredTo(List<String> names) {
    return target.source().referencesTo(table.name()).stream()
        .anyMatch(reference -> Set.copyOf(reference.key().referencedColumns()).equals(Set.copyOf(names)));
  }

  private static String prefix(String column) {
    return new MysqlStyle().quote(column) + "(" + PREFIX + ")";
  }

  private Optional<String> refusal(Index index) {
    if (!index.method().equals("btree") && !(index.method().equals("hash") && !index.unique())) {
      return Optional.of(target.target().title() + " has no " + index.method() + " index");
    }
    if (!index.isOnColumnsOnly()) {
      return Optional.of("it is on an expression");
    }
    if (!columns.names().containsAll(index.columns())) {
      return Optional.of("one of its columns is left out");
    }
    if (index.unique() && index.isPartial()) {
      return Optional.of("it would hold for all rows, not only WHERE " + index.predicate().get());
    }
    boolean document =
        index.columns().stream()
            .map(name -> columns.written(name).orElseThrow())
            .anyMatch(each -> each.type().isArray() || each.type().is("jsonb", "bytea"));
    if (document) {
      return Optional.of("its values are not ordered");
    }
    return index.unique() && isTooLong(index.columns())
        ? Optional.of("its columns are too long for a key")
        : Optional.empty();
  }

  private boolean isTooLong(List<String> names) {
    int bytes =
        names.stream()
            .flatMap(name -> columns.written(name).stream())
            .mapToInt(column -> column.type().is("varchar", "bpchar")
                ? TargetColumns.length(column.type()) * CHARACTER : 8)
            .sum();
    return mysql && bytes > KEY_BYTES;
  }

  private static boolean isLong(Column column) {
    return column.type().is("text")
        || column.type().is("varchar") && (column.type().arguments().isEmpty()
            || TargetColumns.length(column.type()) > PREFIX * 2);
  }

  private void lose(
      String id, String what, String outcome, dev.hadron.diagnostic.SourceLocation where) {
    target.lose(id, what + " of table " + table.name().name(), outcome, where);
  }
}
