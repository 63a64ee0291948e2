package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What tables and references mean that changes nothing in the service: lists of values that others
 * refer to, whose a row is, and which tenant's. Whose rows may be seen by whom is a decision that no
 * schema says, so that owners and tenants are ledger lines as well.
 */
final class TableMeanings {

  private static final Set<String> OWNERS =
      Set.of("owner", "user", "account", "member", "author", "creator", "created by");
  private static final Set<String> TENANTS = Set.of("tenant");
  private static final Set<String> LABELS =
      Set.of("name", "code", "label", "title", "key", "value", "description");
  private static final int MOST_COLUMNS = 6;

  private final Catalog catalog;
  private final Meanings meanings;
  private final List<Recognition> recognised;
  private final List<LedgerEntry> ledger;

  TableMeanings(
      Catalog catalog,
      Meanings meanings,
      List<Recognition> recognised,
      List<LedgerEntry> ledger) {
    this.catalog = catalog;
    this.meanings = meanings;
    this.recognised = recognised;
    this.ledger = ledger;
  }

  /** Adds what the tables mean; columns were looked at before, so that accounts are known. */
  void add(List<Table> tables) {
    Set<String> accounts =
        recognised.stream()
            .filter(found -> found.kind().equals(Meanings.PASSWORD))
            .map(found -> found.subject().substring(0, found.subject().lastIndexOf('.')))
            .collect(Collectors.toSet());
    for (Table table : tables) {
      if (meanings.isOn(Meanings.LOOKUP) && isLookup(table)) {
        recognised.add(
            new Recognition(
                table.name().name(),
                Meanings.LOOKUP,
                "refers to nothing, and " + catalog.referencesTo(table.name()).size() + " refer to it",
                "a resource like any other; its values are data, so no Java enum",
                table.where()));
      }
      for (Column column : table.columns()) {
        if (isTenant(table, column)) {
          notEnforced(table, column, Meanings.TENANT, "its name");
        } else if (isOwner(table, column, accounts)) {
          notEnforced(table, column, Meanings.OWNER, "its name, and a reference to accounts");
        }
      }
    }
  }

  /** A short table of labels that others refer to. */
  private boolean isLookup(Table table) {
    return table.columns().size() <= MOST_COLUMNS
        && table.foreignKeys().isEmpty()
        && !catalog.referencesTo(table.name()).isEmpty()
        && table.columns().stream().allMatch(column -> isKeyOrLabel(table, column))
        && table.columns().stream()
            .anyMatch(column -> isText(column) && table.isUnique(List.of(column.name())));
  }

  private boolean isKeyOrLabel(Table table, Column column) {
    List<String> words = Words.of(column.name());
    boolean addedByRule = column.where().equals(table.where());
    return table.isPrimaryKeyColumn(column.name())
        || addedByRule
        || ColumnRoles.isStamp(column.name())
        || isText(column) && !words.isEmpty() && LABELS.contains(words.get(words.size() - 1));
  }

  private boolean isText(Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    return type.is("text", "varchar", "bpchar") && !type.isArray();
  }

  private boolean isTenant(Table table, Column column) {
    return isMeant(Meanings.TENANT, TENANTS, table, column)
        && !table.isUnique(List.of(column.name()));
  }

  private boolean isOwner(Table table, Column column, Set<String> accounts) {
    List<ForeignKey> keys = table.foreignKeysOf(column.name());
    boolean told = meanings.told(table, column).filter(Meanings.OWNER::equals).isPresent();
    boolean refers =
        keys.size() == 1
            && !keys.get(0).isComposite()
            && accounts.contains(keys.get(0).referencedTable().name());
    return told || refers && isMeant(Meanings.OWNER, OWNERS, table, column);
  }

  private boolean isMeant(String kind, Set<String> names, Table table, Column column) {
    String name = String.join(" ", Words.of(column.name())).replaceFirst(" id$", "");
    return meanings.told(table, column).filter(kind::equals).isPresent()
        || names.contains(name) && meanings.mayBe(kind, table, column);
  }

  private void notEnforced(Table table, Column column, String kind, String evidence) {
    String subject = table.name().name() + "." + column.name();
    recognised.add(
        new Recognition(subject, kind, evidence, "not enforced, see the ledger", column.where()));
    ledger.add(
        new LedgerEntry(
            kind + "-not-enforced",
            "column " + subject,
            "says whose the row is; every caller with the role may read and write it all the same",
            column.where()));
  }
}
