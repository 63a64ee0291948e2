package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of somebody who logs in and is not theirs to say: whether the address was proven, how
 * often a log-in failed, until when the account is locked, what they may do. Only columns of tables
 * that keep a password count.
 */
final class AccountState {

  private static final Pattern BEGINNING =
      Pattern.compile("^(?:is|has|user|account) (?:is )?");

  private static final Pattern END_OF_TIME =
      Pattern.compile(" (?:at|on|until|date|time|end)$");

  private static final Set<String> TIMES =
      Set.of(
          "verified", "email verified", "mail verified", "phone verified", "phone number verified",
          "confirmed", "email confirmed", "phone confirmed", "activated", "banned", "locked",
          "blocked", "suspended", "last login", "last logged in", "last sign in", "last signed in",
          "current sign in", "last seen", "last active", "last failed login", "last password change",
          "password changed", "password updated", "password last changed", "password reset",
          "lockout", "lockout end", "confirmation sent", "verification sent", "reset sent",
          "password reset sent", "reset password sent", "recovery sent", "two factor confirmed");

  private static final Set<String> FLAGS =
      Set.of(
          "verified", "email verified", "mail verified", "phone verified", "phone number verified",
          "confirmed", "email confirmed", "phone confirmed", "phone number confirmed", "banned",
          "locked", "blocked", "suspended", "admin", "administrator", "superuser", "super user",
          "super admin", "superadmin", "staff", "root", "moderator", "mfa enabled", "totp enabled",
          "two factor enabled", "lockout enabled");

  /** Flags that a client may well set, unless a row begins without them. */
  private static final Set<String> EARNED = Set.of("active", "enabled", "activated", "approved");

  private static final Set<String> COUNTS =
      Set.of(
          "failed logins", "failed login count", "failed login attempts", "failed attempts",
          "failed attempt count", "failed password attempts", "failed password attempt count",
          "failed logins count", "login failed count", "login failures", "login attempts",
          "login count", "sign in count", "access failed count", "invalid login count",
          "invalid login attempts", "bad password count", "failures");

  private static final Set<String> PRIVILEGES =
      Set.of(
          "role", "roles", "user role", "account role", "permissions", "authorities", "privileges",
          "access level");

  private static final Set<String> STATES =
      Set.of("status", "state", "account status", "account state", "user status", "user state");

  /** Values that a row begins with until something was proven. */
  private static final Set<String> BEGINNINGS =
      Set.of("pending", "unverified", "unconfirmed", "invited", "registered", "inactive", "new");

  private final Catalog catalog;
  private final ClosedLists lists;
  private final SecretColumns secrets;

  AccountState(Catalog catalog, ClosedLists lists, SecretColumns secrets) {
    this.catalog = catalog;
    this.lists = lists;
    this.secrets = secrets;
  }

  /** What in the schema says that the column is a state of accounts; empty where nothing does. */
  Optional<String> evidence(Table table, Column column) {
    if (column.type().isArray() && !PRIVILEGES.contains(words(column))) {
      return Optional.empty();
    }
    Optional<String> evidence =
        isNamed(column)
            ? Optional.of("its name, in a table with a password")
            : beginning(table, column);
    return evidence.filter(text -> secrets.isAccount(table));
  }

  private Optional<String> beginning(Table table, Column column) {
    return STATES.contains(words(column)) && beginsUnproven(table, column)
        ? column.defaultExpression().map("begins as "::concat)
        : Optional.empty();
  }

  private boolean isNamed(Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    String words = words(column);
    String bare = BEGINNING.matcher(words).replaceFirst("");
    if (PRIVILEGES.contains(words)) {
      return true;
    }
    if (type.is("bool")) {
      return FLAGS.contains(bare) || EARNED.contains(bare) && beginsFalse(column);
    }
    if (type.is("timestamp", "timestamptz", "date")) {
      return TIMES.contains(END_OF_TIME.matcher(bare).replaceFirst(""));
    }
    return type.is("int2", "int4", "int8") && COUNTS.contains(bare);
  }

  private static boolean beginsFalse(Column column) {
    return column.defaultExpression().filter(text -> text.equalsIgnoreCase("false")).isPresent();
  }

  /** A list of values, of which a new row has one that says that something is still to come. */
  private boolean beginsUnproven(Table table, Column column) {
    List<String> values = new ArrayList<>();
    lists.of(table, column).ifPresent(list -> values.addAll(list.values()));
    catalog.enumType(column.type().name()).map(EnumType::labels).ifPresent(values::addAll);
    String given = column.defaultExpression().orElse("");
    return column.value() instanceof ColumnValue.HasDefault
        && values.stream()
            .filter(value -> given.startsWith("'" + value + "'"))
            .anyMatch(value -> BEGINNINGS.contains(value.toLowerCase(Locale.ROOT)));
  }

  /**
   * Whether a row can begin without a client saying it: null, a default, or the service's own false
   * or zero.
   */
  boolean canBegin(Column column) {
    return !column.isMandatory() || isFlagOrCount(column);
  }

  private boolean isFlagOrCount(Column column) {
    return catalog.resolveDomain(column.type()).is("bool", "int2", "int4", "int8")
        && !PRIVILEGES.contains(words(column));
  }

  private static String words(Column column) {
    return String.join(" ", Words.of(column.name()));
  }
}
