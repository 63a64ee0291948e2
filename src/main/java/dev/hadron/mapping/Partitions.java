package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.RowSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which partitioned tables have partitions that take every row. */
final class Partitions {

  private final List<LedgerEntry> ledger;
  private final Set<QualifiedName> parted = new HashSet<>();
  private final Set<QualifiedName> whole = new HashSet<>();

  Partitions(Catalog catalog, List<LedgerEntry> ledger) {
    this.ledger = ledger;
    for (Table table : catalog.tables()) {
      if (table.partitioning() instanceof Partitioning.PartitionOf part) {
        parted.add(part.parent());
        if (part.bound().strip().equalsIgnoreCase("default")) {
          whole.add(part.parent());
        }
      }
    }
  }

  /** What would take the table's rows that no partition of the schema does. */
  Optional<RowSource.Partitioned> missing(Table table) {
    if (!(table.partitioning() instanceof Partitioning.PartitionedBy by)
        || whole.contains(table.name())
        || parted.contains(table.name()) && by.strategy().equals("hash")) {
      return Optional.empty();
    }
    ledger.add(
        parted.contains(table.name())
            ? new LedgerEntry(
                "table-with-some-partitions",
                "table " + table.name(),
                "the server refuses rows that none of the schema's partitions takes; tests make one"
                    + " that takes every other row",
                table.where())
            : new LedgerEntry(
                "table-without-partition",
                "table " + table.name(),
                "the server refuses its rows until there is a partition, and the schema makes none;"
                    + " tests make one that takes every row",
                table.where()));
    QualifiedName rest = new QualifiedName(table.name().schema(), table.name().name() + "_rest");
    return Optional.of(
        new RowSource.Partitioned(
            EntityMapper.tableName(rest),
            by.strategy().equals("hash")
                ? "FOR VALUES WITH (MODULUS 1, REMAINDER 0)"
                : "DEFAULT"));
  }
}
