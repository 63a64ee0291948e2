package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables of those who can sign in: with a password, or with a name that is called so. */
final class Accounts {

  private static final Set<String> NAMES = Set.of("user", "account");
  private static final Set<String> SIGNS =
      Set.of("email", "e mail", "email address", "login", "username", "user name", "login name");

  private final Set<QualifiedName> tables = new HashSet<>();

  Accounts(Catalog catalog, SecretColumns secrets) {
    for (Table table : catalog.tables()) {
      boolean password =
          table.columns().stream().anyMatch(column -> secrets.isPassword(table, column));
      if (password || isCalledSo(table)) {
        tables.add(table.name());
      }
    }
  }

  boolean contains(QualifiedName table) {
    return tables.contains(table);
  }

  private static boolean isCalledSo(Table table) {
    return NAMES.contains(lastWord(table))
        && table.columns().stream().map(Column::name).anyMatch(Accounts::isSign);
  }

  private static String lastWord(Table table) {
    List<String> words = Words.of(table.name().name());
    return words.isEmpty() ? "" : Plural.singularOfLast(words.subList(words.size() - 1, words.size()));
  }

  private static boolean isSign(String column) {
    return SIGNS.contains(String.join(" ", Words.of(column)));
  }
}
