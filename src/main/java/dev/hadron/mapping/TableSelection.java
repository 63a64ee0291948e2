package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tables become entities, which only link two of them, and which stay in the database alone. */
final class TableSelection {

  private final Catalog catalog;
  private final KeylessTables keyless;
  private final SecretColumns secrets;
  private final List<LedgerEntry> ledger;
  private final List<Table> entities = new ArrayList<>();
  private final List<Table> joinTables = new ArrayList<>();

  TableSelection(KeylessTables keyless, SecretColumns secrets, List<LedgerEntry> ledger) {
    this.catalog = keyless.catalog();
    this.keyless = keyless;
    this.secrets = secrets;
    this.ledger = ledger;
    catalog.tables().forEach(this::place);
    // A join table whose ends are no entities links nothing: it is a thing of its own.
    for (Table table : List.copyOf(joinTables)) {
      boolean linked =
          table.foreignKeys().stream()
              .allMatch(
                  key ->
                      !key.isComposite()
                          && entities.stream()
                              .anyMatch(entity -> entity.name().equals(key.referencedTable())));
      if (!linked) {
        joinTables.remove(table);
        entities.add(table);
      }
    }
  }

  List<Table> entities() {
    return entities;
  }

  List<Table> joinTables() {
    return joinTables;
  }

  /** Whoever reads an address would know the secret. */
  private boolean isKnownBySecret(Table table) {
    return table.primaryKeyColumns().stream()
        .anyMatch(column -> secrets.isHidden(table, column) || secrets.isPassword(table, column));
  }

  private void place(Table table) {
    if (table.isTemporary()) {
      skip(table, "temporary table, gone with its session; no resource");
    } else if (table.isPartition()) {
      skip(table, "partition, reached through its parent; no resource of its own");
    } else if (isInheritedPartition(table)) {
      skip(
          table,
          "child with a CHECK on its parent's columns, so a partition by inheritance; reached"
              + " through its parent");
    } else if (!FoundNames.areFound(table.name(), table.columns())) {
      skip(table, FoundNames.REASON);
    } else if (table.columns().isEmpty()) {
      skip(table, "it has no columns; kept in the database, no resource");
    } else if (isKnownBySecret(table)) {
      skip(
          table,
          "its key is a secret by its name, and keys are in addresses, in answers and in logs; no"
              + " resource until it has another key, or 'meaning' says that it is plain");
    } else if (catalog.isLink(table) && keyless.keyOf(table).isEmpty()) {
      joinTables.add(table);
    } else {
      entities.add(table);
    }
  }

  private boolean isInheritedPartition(Table table) {
    if (table.inherits().size() != 1) {
      return false;
    }
    Set<String> parentColumns =
        catalog
            .table(table.inherits().get(0))
            .map(
                parent ->
                    parent.columns().stream().map(c -> c.name()).collect(Collectors.toSet()))
            .orElse(Set.of());
    return table.columns().stream().allMatch(column -> parentColumns.contains(column.name()))
        && table.checks().stream()
            .map(Check::columns)
            .anyMatch(columns -> !columns.isEmpty() && parentColumns.containsAll(columns));
  }

  private void skip(Table table, String outcome) {
    ledger.add(
        new LedgerEntry("table-no-resource", "table " + table.name(), outcome, table.where()));
  }
}
