package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.RewriteRule;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Writability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  Writability writability(Table table) {
    Optional<PrimaryKey> key = keyless.keyOf(table);
    if (key.isPresent()) {
      return readOnly(table, key.get());
    }
    if (table.primaryKey().isEmpty()) {
      return listOnly(table);
    }
    for (RewriteRule rule : catalog.rulesOn(table.name())) {
      if (rule.instead() && rule.event() == RewriteRule.Event.INSERT) {
        return noCreate(table, "rule " + rule.name(), "DO INSTEAD rule redirects inserts", rule);
      }
    }
    for (Trigger trigger : catalog.triggersOn(table.name())) {
      boolean parent =
          catalog.tables().stream().anyMatch(other -> other.inherits().contains(table.name()));
      if (parent
          && trigger.timing() == Trigger.Timing.BEFORE
          && trigger.events().contains(Trigger.Event.INSERT)
          && !trigger.events().contains(Trigger.Event.UPDATE)) {
        String reason = "a BEFORE INSERT trigger may redirect rows to a child table";
        ledger.add(
            new LedgerEntry(
                "table-no-create",
                "trigger " + trigger.name() + " on " + table.name().name(),
                "no create operation: " + reason,
                trigger.where()));
        return new Writability.NoCreate(reason);
      }
    }
    return createdByService(table).orElseGet(Writability.Writable::new);
  }

  /** Where a row can't be without a secret, and no client may give one. */
  private Optional<Writability> createdByService(Table table) {
    List<String> needed =
        table.columns().stream()
            .filter(column -> column.isMandatory() && secrets.isHidden(table, column))
            .map(Column::name)
            .toList();
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    String reason = "a row needs " + String.join(", ", needed) + ", which no client may give";
    ledger.add(
        new LedgerEntry(
            "table-no-create",
            "table " + table.name(),
            "no create operation: " + reason + "; create rows in the service's own code, or say"
                + " 'meaning: " + table.name().name() + "." + needed.get(0)
                + ": plain' where it is no secret",
            table.where()));
    return Optional.of(new Writability.CreatedByService(reason));
  }

  /** Whoever reads an address would know the secret. */
  private boolean isKnownBySecret(Table table) {
    return table.primaryKey().stream()
        .flatMap(key -> key.columns().stream())
        .flatMap(name -> table.column(name).stream())
        .anyMatch(column -> secrets.isHidden(table, column) || secrets.isPassword(table, column));
  }

  /** Hibernate could write them, but nothing keeps a row's unique values from changing. */
  private Writability readOnly(Table table, PrimaryKey key) {
    String reason = "no primary key: rows are read by the unique key " + key.name();
    ledger.add(
        new LedgerEntry(
            "table-read-only",
            "table " + table.name(),
            "list and get alone: it has " + reason + "; a PRIMARY KEY makes its rows writable",
            table.where()));
    return new Writability.ReadOnly(reason);
  }

  /** Not even all columns together tell two rows apart. */
  private Writability listOnly(Table table) {
    String reason = "no primary key, and no unique columns that are never null";
    ledger.add(
        new LedgerEntry(
            "table-list-only",
            "table " + table.name(),
            "a list alone: it has " + reason + ", so that no row has an address",
            table.where()));
    return new Writability.ReadOnly(reason);
  }

  private Writability noCreate(Table table, String construct, String reason, RewriteRule rule) {
    boolean said =
        ledger.stream()
            .anyMatch(
                entry ->
                    entry.id().equals("table-no-create")
                        && entry.construct().endsWith(" on " + table.name().name()));
    if (!said) {
      ledger.add(
          new LedgerEntry(
              "table-no-create",
              construct + " on " + table.name().name(),
              "no create operation: a " + reason + ", so an insert here may store nothing",
              rule.where()));
    }
    return new Writability.NoCreate(reason);
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
    } else if (table.columns().isEmpty()) {
      skip(table, "it has no columns; kept in the database, no resource");
    } else if (isKnownBySecret(table)) {
      skip(
          table,
          "its key is a secret by its name, and keys are in addresses, in answers and in logs; no"
              + " resource until it has another key, or 'meaning' says that it is plain");
    } else if (table.isLinkTable() && keyless.keyOf(table).isEmpty()) {
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
