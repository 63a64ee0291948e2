package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Table;
import dev.hadron.model.Guard;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Columns that refer to the account that a row belongs to, told by their names. Who wrote something
 * that others read, who is one of several, and what accounts are linked to, is not theirs alone.
 */
final class OwnerColumns {

  private static final Set<String> OWNERS = Set.of("owner", "user", "account", "member");
  private static final String AUTHOR = "author";
  private static final Set<String> MAKERS = Set.of(AUTHOR, "creator", "created by");

  /** Names of references to who did something with the row. */
  private static final Pattern DOER = Pattern.compile("(?i).*by(_?id)?");

  /** Names of columns that rows have which are there for others. */
  private static final Set<String> FOR_OTHERS =
      Set.of(
          "slug", "permalink", "public", "is public", "private", "is private", "visibility",
          "published", "is published", "published at", "published on", "publish date",
          "publication date", "shared", "is shared");

  private final Catalog catalog;
  private final Meanings meanings;
  private final Accounts accounts;

  OwnerColumns(Catalog catalog, Meanings meanings, Accounts accounts) {
    this.catalog = catalog;
    this.meanings = meanings;
    this.accounts = accounts;
  }

  /** The column as an owner, where it is one, sure or not. */
  Optional<RowOwner> of(Table table, Column column) {
    Optional<RowOwner> told = RowOwner.told(meanings, table, column, Guard.Whose.OWNER);
    if (told.isPresent()) {
      return told;
    }
    Optional<ForeignKey> key = accountKey(table, column);
    return key.filter(found -> isOwner(found, column) && meanings.mayBe(Meanings.OWNER, table, column))
        .map(
            found ->
                new RowOwner(
                    table,
                    column,
                    Guard.Whose.OWNER,
                    "its name, and a reference to accounts",
                    doubt(table, column, found)));
  }

  private Optional<ForeignKey> accountKey(Table table, Column column) {
    List<ForeignKey> keys = table.foreignKeysOf(column.name());
    return keys.size() == 1
            && !keys.get(0).isComposite()
            && accounts.contains(keys.get(0).referencedTable())
        ? Optional.of(keys.get(0))
        : Optional.empty();
  }

  private static boolean isOwner(ForeignKey key, Column column) {
    return isWhose(key, column) || MAKERS.contains(RowOwner.called(column));
  }

  /** Whether it is called like an owner, or like the accounts themselves. */
  private static boolean isWhose(ForeignKey key, Column column) {
    List<String> account = Words.of(key.referencedTable().name());
    return OWNERS.contains(RowOwner.called(column))
        || !account.isEmpty()
            && RowOwner.called(column).equals(Plural.singularOfLast(account).replace('_', ' '));
  }

  private Optional<String> doubt(Table table, Column column, ForeignKey key) {
    if (!isWhose(key, column)) {
      return Optional.of("who made a row may not be the only one to see it");
    }
    if (column.nullable()) {
      return Optional.of("it may be empty");
    }
    if (!pointsAtKey(key)) {
      return Optional.of("it refers to another column than the key of the account");
    }
    if (accounts.contains(table.name())) {
      return Optional.of("the row is an account itself");
    }
    if (isLink(table, column)) {
      return Optional.of("it is part of a key, which links accounts to something");
    }
    if (parties(table, key) > 1) {
      return Optional.of("the row refers to several accounts");
    }
    return forOthers(table);
  }

  private boolean pointsAtKey(ForeignKey key) {
    return catalog
        .table(key.referencedTable())
        .flatMap(Table::primaryKey)
        .filter(primary -> primary.columns().equals(key.referencedColumns()))
        .isPresent();
  }

  /** Whether the account alone, or with something else that is referred to, tells rows apart. */
  private static boolean isLink(Table table, Column column) {
    Stream<List<String>> keys =
        Stream.concat(
            table.primaryKey().stream().map(key -> key.columns()),
            Stream.concat(
                table.uniqueKeys().stream().map(key -> key.columns()),
                table.indexes().stream()
                    .filter(index -> index.unique())
                    .map(index -> index.columns())));
    return table.isPrimaryKeyColumn(column.name())
        || keys.filter(columns -> columns.contains(column.name()))
            .anyMatch(
                columns ->
                    columns.size() == 1
                        || columns.stream()
                            .filter(each -> !each.equals(column.name()))
                            .anyMatch(each -> !table.foreignKeysOf(each).isEmpty()));
  }

  /** References to accounts, without those that say who did something. */
  private static long parties(Table table, ForeignKey key) {
    return table.foreignKeys().stream()
        .filter(other -> other.referencedTable().equals(key.referencedTable()))
        .filter(other -> !DOER.matcher(other.columns().get(0)).matches())
        .count();
  }

  /** Whether its rows are written by accounts and read by others. */
  boolean isForOthers(Table table) {
    boolean written =
        table.columns().stream()
            .anyMatch(
                column ->
                    RowOwner.called(column).equals(AUTHOR) && accountKey(table, column).isPresent());
    return written || forOthers(table).isPresent();
  }

  private static Optional<String> forOthers(Table table) {
    return table.columns().stream()
        .filter(column -> FOR_OTHERS.contains(String.join(" ", Words.of(column.name()))))
        .findFirst()
        .map(column -> "rows with a column " + column.name() + " are there for others, too");
  }
}
