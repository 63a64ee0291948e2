package dev.hadron.mapping;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Table;
import dev.hadron.model.Guard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Columns that say which tenant a row belongs to: by that name wherever several tables have one, and
 * as an organization where most tables belong to one.
 */
final class TenantColumns {

  private static final String TENANT = "tenant";
  private static final Set<String> GROUPS =
      Set.of("organization", "organisation", "org", "workspace");

  private static final int SEVERAL = 2;
  private static final int MANY = 3;

  private final Meanings meanings;
  private final List<Table> tables;
  private final long tenants;
  private final long groups;

  /**
   * @param tables those that become entities
   */
  TenantColumns(Meanings meanings, List<Table> tables) {
    this.meanings = meanings;
    this.tables = tables;
    this.tenants = with(column -> RowOwner.called(column).equals(TENANT));
    this.groups = with(column -> GROUPS.contains(RowOwner.called(column)));
  }

  /** The column as that of a tenant, where it is one, sure or not. */
  Optional<RowOwner> of(Table table, Column column) {
    Optional<RowOwner> told = RowOwner.told(meanings, table, column, Guard.Whose.TENANT);
    if (told.isPresent()) {
      return told;
    }
    boolean may =
        meanings.mayBe(Meanings.TENANT, table, column) && !table.isUnique(List.of(column.name()));
    if (may && RowOwner.called(column).equals(TENANT)) {
      return Optional.of(
          found(table, column, "its name, in " + tenants + " tables", tenants >= SEVERAL));
    }
    boolean most = groups >= MANY && 2 * groups >= tables.size();
    if (may && most && GROUPS.contains(RowOwner.called(column)) && refersToGroup(table, column)) {
      return Optional.of(found(table, column, "its name, in most tables", true));
    }
    return Optional.empty();
  }

  private static RowOwner found(Table table, Column column, String evidence, boolean several) {
    return new RowOwner(
        table, column, Guard.Whose.TENANT, evidence, doubt(column, several));
  }

  private static Optional<String> doubt(Column column, boolean several) {
    if (column.nullable()) {
      return Optional.of("it may be empty");
    }
    return several ? Optional.empty() : Optional.of("no other table belongs to a tenant");
  }

  private static boolean refersToGroup(Table table, Column column) {
    List<ForeignKey> keys = table.foreignKeysOf(column.name());
    return keys.size() == 1 && !keys.get(0).isComposite();
  }

  private long with(Predicate<Column> meant) {
    return tables.stream()
        .filter(
            table ->
                table.columns().stream().anyMatch(each -> meant.test(each) && !each.nullable()))
        .count();
  }
}
