package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Entity;
import dev.hadron.model.Guard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives entities what keeps their rows from others: a column of their own, or a row that each of
 * theirs refers to, whose owner they share.
 */
final class RowGuards {

  private final Map<QualifiedName, Table> tables = new HashMap<>();
  private final Meanings meanings;
  private final RowOwners owners;
  private final List<Recognition> recognised;
  private final List<LedgerEntry> ledger;

  RowGuards(
      Catalog catalog,
      Meanings meanings,
      RowOwners owners,
      List<Recognition> recognised,
      List<LedgerEntry> ledger) {
    catalog.tables().forEach(table -> tables.put(table.name(), table));
    this.meanings = meanings;
    this.owners = owners;
    this.recognised = recognised;
    this.ledger = ledger;
  }

  /** The entities of tables, with their guards. */
  void addTo(Map<QualifiedName, Entity> entities) {
    owners.all().forEach(this::tell);
    addOwn(entities);
    Set<QualifiedName> accounts = accounts();
    for (Guard.Whose whose : Guard.Whose.values()) {
      // Parents first: what is reached through a row is reached through those behind it as well.
      boolean found =
          entities.values().stream().anyMatch(entity -> entity.guard(whose).isPresent());
      while (found) {
        found = false;
        for (Map.Entry<QualifiedName, Entity> entry : entities.entrySet()) {
          boolean free = entry.getValue().guard(whose).isEmpty();
          boolean account = whose == Guard.Whose.OWNER && accounts.contains(entry.getKey());
          Optional<Guard.Through> through =
              free && !account ? through(whose, entry.getKey(), entities) : Optional.empty();
          if (through.isPresent()) {
            entry.setValue(with(entry.getValue(), through.get()));
            found = true;
          }
        }
      }
    }
  }

  /** In the order of {@link Guard.Whose}, as those that are found later follow it. */
  private void addOwn(Map<QualifiedName, Entity> entities) {
    owners.all().stream()
        .filter(RowOwner::isEnforced)
        .sorted(Comparator.comparing(RowOwner::whose))
        .forEach(
            owner ->
                entities.computeIfPresent(
                    owner.table().name(),
                    (name, entity) ->
                        with(
                            entity,
                            new Guard.Own(
                                owner.whose(),
                                entity.memberOf(owner.column().name()).orElseThrow()))));
  }

  private static Entity with(Entity entity, Guard guard) {
    List<Guard> guards = new ArrayList<>(entity.guards());
    guards.add(guard);
    return entity.withGuards(guards);
  }

  /** Tables of those who own rows: an account is nobody's. */
  private Set<QualifiedName> accounts() {
    Set<QualifiedName> accounts = new HashSet<>();
    for (RowOwner owner : owners.all()) {
      if (owner.isEnforced() && owner.whose() == Guard.Whose.OWNER) {
        owner.table().foreignKeysOf(owner.column().name()).stream()
            .map(ForeignKey::referencedTable)
            .forEach(accounts::add);
      }
    }
    return accounts;
  }

  // ---- rows of rows ------------------------------------------------------------------------

  private Optional<Guard.Through> through(
      Guard.Whose whose, QualifiedName name, Map<QualifiedName, Entity> entities) {
    Table table = tables.get(name);
    Optional<ForeignKey> key =
        table.foreignKeys().stream()
            .filter(each -> !each.referencedTable().equals(name))
            .filter(each -> entities.containsKey(each.referencedTable()))
            .filter(each -> entities.get(each.referencedTable()).guard(whose).isPresent())
            .filter(each -> isRequired(table, each) && !isRefused(table, each))
            .min(Comparator.comparing(each -> rank(table, each)));
    return key.map(
        each -> {
          Entity parent = entities.get(each.referencedTable());
          say(whose, table, each);
          return new Guard.Through(
              whose,
              each.columns().stream()
                  .map(column -> entities.get(name).memberOf(column).orElseThrow())
                  .toList(),
              parent.name(),
              each.referencedColumns());
        });
  }

  private static boolean isRequired(Table table, ForeignKey key) {
    return key.columns().stream()
        .allMatch(column -> table.column(column).filter(each -> !each.nullable()).isPresent());
  }

  private boolean isRefused(Table table, ForeignKey key) {
    return key.columns().stream()
        .map(column -> table.column(column).orElseThrow())
        .anyMatch(column -> meanings.told(table, column).isPresent());
  }

  /** What a row is a part of comes before what it mentions. */
  private static int rank(Table table, ForeignKey key) {
    boolean inKey = key.columns().stream().allMatch(table::isPrimaryKeyColumn);
    boolean ends = key.onDelete() == ReferentialAction.CASCADE;
    return (inKey ? 0 : 2) + (ends ? 0 : 1);
  }

  // ---- words -------------------------------------------------------------------------------

  private void say(Guard.Whose whose, Table table, ForeignKey key) {
    recognised.add(
        new Recognition(
            table.name().name() + "." + String.join("+", key.columns()),
            RowOwner.kind(whose),
            "each row refers to one of " + key.referencedTable().name() + ", which has one",
            "enforced: there for nobody who does not see that row: 404",
            column(table, key).where()));
  }

  private static Column column(Table table, ForeignKey key) {
    return table.column(key.columns().get(0)).orElseThrow();
  }

  private void tell(RowOwner owner) {
    String effect =
        owner.isEnforced()
            ? "enforced: set from the token, and there for nobody else: 404"
            : "not enforced: " + owner.doubt().orElseThrow();
    recognised.add(
        new Recognition(
            owner.subject(), owner.kind(), owner.evidence(), effect, owner.column().where()));
    if (!owner.isEnforced()) {
      ledger.add(
          new LedgerEntry(
              owner.kind() + "-not-enforced",
              "column " + owner.subject(),
              "says whose the row is; every caller with the role may read and write it all the same: "
                  + owner.doubt().orElseThrow()
                  + "; say 'meaning: %s: %s' where it keeps rows from others"
                      .formatted(owner.subject(), owner.kind()),
              owner.column().where()));
    }
  }
}
