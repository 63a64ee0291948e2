package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.SecretName;
import dev.hadron.model.naming.Words;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What people know a row by is unique: a slug, a SKU, an ISBN, the name that somebody logs in by. */
public final class NaturalKey implements RuleCheck.CatalogCheck {

  private static final Set<String> IDENTIFYING =
      Set.of("slug", "sku", "isbn", "isbn13", "ean", "gtin");

  private static final Set<String> ACCOUNT_NAMES =
      Set.of("username", "user name", "login", "login name");

  private static final Set<String> LOGINS = Set.of("email", "email address", "e mail", "mail");

  private static final Set<String> ACCOUNTS =
      Set.of("user", "users", "account", "accounts", "member", "members");

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (Column column : table.columns()) {
        if (isMissing(catalog, table, column)) {
          violations.add(violation(table, column));
        }
      }
    }
    return violations;
  }

  /** Whether people know a row by the column, and nothing keeps two rows from having the same. */
  public static boolean isMissing(Catalog catalog, Table table, Column column) {
    // A unique key of a partitioned table would have to hold the columns that part it.
    return !(table.partitioning() instanceof Partitioning.PartitionedBy)
        && identifies(table, column)
        && isValue(catalog.resolveDomain(column.type()))
        && table.foreignKeysOf(column.name()).isEmpty()
        && !isUniqueSomehow(table, column.name());
  }

  /** By its name, in a table whose rows are what the name is of. */
  private static boolean identifies(Table table, Column column) {
    String name = String.join(" ", Words.of(column.name()));
    if (LOGINS.contains(name)) {
      return holdsAccounts(table) && !hasOtherLogin(table);
    }
    if (ACCOUNT_NAMES.contains(name)) {
      return holdsAccounts(table);
    }
    // A row that refers to much, such as the line of an order, repeats the SKU of another table.
    return IDENTIFYING.contains(name) && table.foreignKeys().size() < 3;
  }

  /** Where people log in by a name, or by a key of text, the address is only where to write to. */
  private static boolean hasOtherLogin(Table table) {
    return table.columns().stream()
        .anyMatch(
            column ->
                ACCOUNT_NAMES.contains(String.join(" ", Words.of(column.name())))
                    || table.isPrimaryKeyColumn(column.name()) && column.type().is("text", "varchar"));
  }

  private static boolean holdsAccounts(Table table) {
    List<String> words = Words.of(table.name().name());
    boolean named = !words.isEmpty() && ACCOUNTS.contains(words.get(words.size() - 1));
    return named
        && table.columns().stream()
            .flatMap(column -> SecretName.of(column.name()).stream())
            .anyMatch(secret -> secret.kind() == SecretName.Kind.PASSWORD);
  }

  private static boolean isValue(SqlType type) {
    return !type.isArray()
        && (type.is("text", "varchar", "bpchar", "int8") || type.name().name().equals("citext"));
  }

  /** In a key or a unique index, alone or with others, plain or inside an expression. */
  private static boolean isUniqueSomehow(Table table, String column) {
    Pattern word = Pattern.compile("\\b" + Pattern.quote(column) + "\\b");
    return table.isPrimaryKeyColumn(column)
        || table.uniqueKeys().stream().anyMatch(key -> key.columns().contains(column))
        || table.exclusions().stream()
            .anyMatch(exclusion -> word.matcher(exclusion.toString()).find())
        || table.indexes().stream()
            .filter(index -> index.unique())
            .flatMap(index -> index.keys().stream())
            .anyMatch(key -> word.matcher(key.expression()).find());
  }

  private static Violation violation(Table table, Column column) {
    return new Violation(
        Tables.name(table, column.name())
            + " names a row to people, yet two rows may have the same: two requests at once make"
            + " the second one, and each search by it reads the whole table",
        column.where(),
        dialect -> Mending.of(dialect).addUnique(table, List.of(column.name())));
  }
}
