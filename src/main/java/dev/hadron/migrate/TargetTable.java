package dev.hadron.migrate;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One table of PostgreSQL for another database: as the service knows it, and as DDL writes it. */
final class TargetTable {

  private final TargetTranslation target;
  private final Table source;
  private final TargetColumns columns;
  private final TargetKeys keys;
  private final TargetChecks checks;

  /**
   * @param loose foreign keys that may stay empty, since rows would need each other
   */
  TargetTable(TargetTranslation target, Table source, Set<ForeignKey> loose) {
    this.target = target;
    this.source = source;
    columns = new TargetColumns(target, source, loose);
    keys = new TargetKeys(target, source, columns);
    checks = new TargetChecks(target, source, columns);
    columns.translate();
    keys.translate();
    checks.translate();
    losses();
  }

  /** With the types, defaults and checks that the service goes by. */
  Table meant() {
    return table(columns.meant(), checks.meant(), keys.indexes());
  }

  /** In the words of the target. */
  Table written() {
    return table(columns.written(), checks.written(), keys.written());
  }

  private Table table(List<Column> columns, List<Check> checks, List<Index> indexes) {
    return new Table(
        target.tableName(source.name()),
        TableKind.ORDINARY,
        columns,
        keys.primary(),
        keys.foreign(),
        keys.unique(),
        checks,
        List.of(),
        indexes,
        List.of(),
        Partitioning.NONE,
        source.comment(),
        source.where());
  }

  private void losses() {
    String what = "table " + source.name().name();
    if (!source.inherits().isEmpty()) {
      target.lose(
          "inherits",
          what + " INHERITS " + source.inherits().get(0).name(),
          "is a table of its own: its rows are not among its parent's",
          source.where());
    }
    if (source.partitioning() instanceof Partitioning.PartitionedBy) {
      target.lose("partition", what + " PARTITION BY", "is one table", source.where());
    }
    if (source.kind() == TableKind.FOREIGN) {
      target.lose("table-foreign", what, "becomes a table of its own", source.where());
    }
    source
        .exclusions()
        .forEach(
            each ->
                target.lose(
                    "exclusion",
                    what + " " + each.definition(),
                    "left out: " + target.target().title() + " has no exclusion constraints",
                    each.where()));
  }

  /** The columns of the primary key, of a unique key or of a foreign key, or referred to by one. */
  static boolean isInKey(TargetTranslation target, Table table, String column) {
    List<List<String>> keys = new ArrayList<>();
    table.primaryKey().map(PrimaryKey::columns).ifPresent(keys::add);
    table.uniqueKeys().stream().map(UniqueKey::columns).forEach(keys::add);
    table.foreignKeys().stream().map(ForeignKey::columns).forEach(keys::add);
    table.indexes().stream()
        .filter(Index::isKey)
        .map(Index::columns)
        .forEach(keys::add);
    target.source().referencesTo(table.name()).stream()
        .map(reference -> reference.key().referencedColumns())
        .forEach(keys::add);
    return keys.stream().anyMatch(key -> key.contains(column));
  }

  static Optional<ForeignKey> loose(Table table, Set<ForeignKey> loose, String column) {
    return table.foreignKeysOf(column).stream().filter(loose::contains).findFirst();
  }
}
