package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import dev.hadron.model.ValueSource;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who gives a column its value, told by its definition, its name and the triggers of its table. */
final class ColumnRoles {

  private static final Set<String> CREATED =
      Set.of(
          "created at", "created on", "created", "create date", "creation date", "created date",
          "inserted at", "date created", "creation time", "create time", "created time");
  private static final Set<String> UPDATED =
      Set.of(
          "updated at", "updated on", "updated", "update date", "last update", "last updated",
          "last updated at", "modified at", "modified on", "modified date", "last modified",
          "last modified at", "date updated", "date modified", "update time", "updated time",
          "modified");
  private static final Set<String> HASHES =
      Set.of(
          "password hash", "hashed password", "password digest", "encrypted password", "passwd hash",
          "pw hash", "hash password", "password hashed", "pass hash");
  private static final Set<String> LOCKS =
      Set.of(
          "version", "row version", "rowversion", "lock version", "lockversion", "optlock",
          "opt lock", "opt lock version");
  private static final Set<String> PASSWORDS = Set.of("password", "passwd", "pwd");
  private static final int BCRYPT_LENGTH = 60;

  private final Catalog catalog;

  ColumnRoles(Catalog catalog) {
    this.catalog = catalog;
  }

  ValueSource sourceOf(Table table, Column column) {
    if (isVersion(table, column)) {
      return ValueSource.VERSION;
    }
    if (column.isReadOnly() || isMadeKey(table, column)) {
      return ValueSource.DATABASE;
    }
    if (isOwnUuid(table, column)) {
      return ValueSource.SERVICE;
    }
    if (table.isPrimaryKeyColumn(column.name())) {
      // Part of a key, or a natural one: the row is known by it before it is stored.
      return ValueSource.CLIENT;
    }
    if (isTextSearch(column)) {
      return ValueSource.DATABASE;
    }
    if (isSecretHash(column)) {
      return ValueSource.HASHED_SECRET;
    }
    if (isTemporal(column) && CREATED.contains(words(column))) {
      return column.value() instanceof ColumnValue.HasDefault
          ? ValueSource.DATABASE
          : ValueSource.SERVICE;
    }
    if (isTemporal(column) && UPDATED.contains(words(column))) {
      return hasUpdateTrigger(table) ? ValueSource.DATABASE : ValueSource.SERVICE;
    }
    return column.value() instanceof ColumnValue.None
        ? ValueSource.CLIENT
        : ValueSource.CLIENT_OR_DEFAULT;
  }

  /** Whether the name is that of a time at which a row was made or changed. */
  static boolean isStamp(String name) {
    String words = String.join(" ", Words.of(name));
    return CREATED.contains(words) || UPDATED.contains(words);
  }

  /** A key that the database makes when a row comes: numbered, or filled by its default. */
  boolean isMadeKey(Table table, Column column) {
    return isOwnKey(table, column)
        && (column.isNumberedByServer() || column.value() instanceof ColumnValue.HasDefault);
  }

  /** A uuid key that nobody makes in the database, so that the service has to. */
  boolean isOwnUuid(Table table, Column column) {
    return isOwnKey(table, column)
        && column.value() instanceof ColumnValue.None
        && catalog.resolveDomain(column.type()).is("uuid");
  }

  /** The whole key of its table, and not somebody else's. */
  private static boolean isOwnKey(Table table, Column column) {
    return table.primaryKey().filter(key -> key.columns().equals(List.of(column.name()))).isPresent()
        && table.foreignKeysOf(column.name()).isEmpty();
  }

  /** Whether a password column can't hold a bcrypt hash, so that no API may write it. */
  boolean isUnusableSecret(Column column) {
    return isPasswordName(column) && !holdsHash(column);
  }

  private boolean isSecretHash(Column column) {
    return isPasswordName(column) && holdsHash(column);
  }

  private boolean isPasswordName(Column column) {
    String words = words(column);
    return isText(column) && (HASHES.contains(words) || PASSWORDS.contains(words));
  }

  private boolean holdsHash(Column column) {
    List<String> arguments = catalog.resolveDomain(column.type()).arguments();
    return arguments.isEmpty() || Integer.parseInt(arguments.get(0)) >= BCRYPT_LENGTH;
  }

  private boolean isText(Column column) {
    return catalog.resolveDomain(column.type()).is("text", "varchar", "bpchar");
  }

  private boolean isTemporal(Column column) {
    return catalog.resolveDomain(column.type()).is("timestamp", "timestamptz", "date");
  }

  private boolean isTextSearch(Column column) {
    return catalog.resolveDomain(column.type()).is("tsvector");
  }

  /** A row version is a whole number that never is null, called so, outside the key. */
  private boolean isVersion(Table table, Column column) {
    String words = words(column);
    return LOCKS.contains(words)
        && catalog.resolveDomain(column.type()).is("int2", "int4", "int8")
        && !column.nullable()
        && !table.isPrimaryKeyColumn(column.name())
        && table.foreignKeysOf(column.name()).isEmpty();
  }

  private boolean hasUpdateTrigger(Table table) {
    return catalog.triggersOn(table.name()).stream()
        .anyMatch(
            trigger ->
                trigger.timing() == Trigger.Timing.BEFORE
                    && trigger.forEachRow()
                    && trigger.events().contains(Trigger.Event.UPDATE));
  }

  private static String words(Column column) {
    return String.join(" ", Words.of(column.name())).toLowerCase(Locale.ROOT);
  }
}
