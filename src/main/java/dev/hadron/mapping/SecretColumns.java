package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.SecretName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which columns hold secrets. The password that a row logs in by is taken and hashed; any other, a
 * token, a key, a hash, is neither shown nor taken: only the service's own code knows what to do
 * with it.
 */
final class SecretColumns {

  /** How long a bcrypt hash is. */
  static final int HASH_LENGTH = 60;
  private static final Set<String> KEPT_IN = Set.of("text", "varchar", "bpchar", "bytea", "uuid");

  private final Catalog catalog;
  private final Meanings meanings;

  /** What names say by themselves. */
  private final Map<String, Optional<SecretName>> names = new HashMap<>();

  /** What names say within their tables. */
  private final Map<List<String>, Optional<SecretName>> within = new HashMap<>();

  SecretColumns(Catalog catalog, Meanings meanings) {
    this.catalog = catalog;
    this.meanings = meanings;
  }

  /** Whether a client writes it as a password, of which the hash is stored. */
  boolean isPassword(Table table, Column column) {
    return isOwnPassword(table, column)
        && holdsHash(column)
        && passwords(table).findFirst().filter(column::equals).isPresent();
  }

  /** Whether a password would be stored in it, were it long enough for the hash. */
  boolean isTooShort(Table table, Column column) {
    return isOwnPassword(table, column) && !holdsHash(column);
  }

  /** Whether it holds a secret that no client sends and no answer has. */
  boolean isHidden(Table table, Column column) {
    if (isPassword(table, column)) {
      return false;
    }
    boolean told = meanings.told(table, column).filter(Meanings.SECRET::equals).isPresent();
    return told
        || isOwnPassword(table, column)
        || meanings.mayBe(Meanings.SECRET, table, column)
            && holdsSecrets(column)
            && name(table, column).filter(secret -> isLong(secret, column)).isPresent();
  }

  /** Whether somebody logs in by a row of the table, since it keeps a password. */
  boolean isAccount(Table table) {
    return table.columns().stream()
        .filter(column -> isOwnPassword(table, column) || isHidden(table, column))
        .anyMatch(
            column ->
                isOwnPassword(table, column)
                    || name(table, column)
                        .filter(secret -> secret.kind() == SecretName.Kind.PASSWORD)
                        .filter(SecretName::isOwn)
                        .isPresent());
  }

  private Stream<Column> passwords(Table table) {
    return table.columns().stream()
        .filter(column -> isOwnPassword(table, column) && holdsHash(column))
        .sorted(Comparator.comparing(column -> !isSealed(table, column)));
  }

  private boolean isSealed(Table table, Column column) {
    return name(table, column).filter(SecretName::isSealed).isPresent();
  }

  private boolean isOwnPassword(Table table, Column column) {
    if (!isText(column)) {
      return false;
    }
    return meanings.told(table, column).filter(Meanings.PASSWORD::equals).isPresent()
        || meanings.mayBe(Meanings.PASSWORD, table, column)
            && names
                .computeIfAbsent(column.name(), SecretName::of)
                .filter(secret -> secret.kind() == SecretName.Kind.PASSWORD && secret.isOwn())
                .isPresent();
  }

  private Optional<SecretName> name(Table table, Column column) {
    return within.computeIfAbsent(
        List.of(table.name().name(), column.name()),
        names -> SecretName.of(names.get(0), names.get(1)));
  }

  /** A token of a few letters is a word, or the sign of a coin. */
  private boolean isLong(SecretName secret, Column column) {
    return secret.kind() != SecretName.Kind.TOKEN || length(column).filter(n -> n < 16).isEmpty();
  }

  private boolean holdsHash(Column column) {
    return length(column).filter(length -> length < HASH_LENGTH).isEmpty();
  }

  private Optional<Integer> length(Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    List<String> arguments = type.arguments();
    return type.is("bpchar") && arguments.isEmpty()
        ? Optional.of(1)
        : arguments.stream().findFirst().map(Integer::parseInt);
  }

  private boolean holdsSecrets(Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    return type.isBuiltIn() && KEPT_IN.contains(type.name().name());
  }

  private boolean isText(Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    return type.is("text", "varchar", "bpchar") && !type.isArray();
  }
}
