package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.SecretName;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Passwords and keys are kept as hashes or encrypted, and their columns say so.
 *
 * <p>Columns of text or bytes whose last words name a secret count, unless another word, the
 * column's comment or the length of a bcrypt hash (60) says that it is one no longer.
 */
public final class PlainTextSecret implements RuleCheck.CatalogCheck {

  private static final List<String> PROTECTED_BY_COMMENT =
      List.of("hash", "bcrypt", "argon", "scrypt", "pbkdf", "encrypt", "digest");

  private static final String BCRYPT_LENGTH = "60";

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (Column column : table.columns()) {
        SqlType type = catalog.resolveDomain(column.type());
        boolean plain =
            SecretName.of(column.name()).filter(secret -> isReadable(secret, type)).isPresent();
        if (plain && !saysProtected(column)) {
          violations.add(violation(table, column));
        }
      }
    }
    return violations;
  }

  /** Salts may be read, that is their nature; bytes under the name of a password are its hash. */
  private static boolean isReadable(SecretName secret, SqlType type) {
    return switch (secret.kind()) {
      case PASSWORD -> !secret.isSealed() && isText(type);
      case SECRET, KEY, TOKEN, CODE -> !secret.isSealed() && (isText(type) || type.is("bytea"));
      case SALT -> false;
    };
  }

  private static boolean isText(SqlType type) {
    return type.is("text", "varchar", "bpchar") && !type.arguments().contains(BCRYPT_LENGTH);
  }

  private static boolean saysProtected(Column column) {
    String comment = column.comment().toLowerCase(Locale.ROOT);
    return PROTECTED_BY_COMMENT.stream().anyMatch(comment::contains);
  }

  private static Violation violation(Table table, Column column) {
    return new Violation(
        Tables.name(table, column.name())
            + " looks like a secret in plain text: one leaked dump or log opens every account",
        column.where(),
        dialect ->
            Mending.of(dialect).renameColumn(table, column.name(), column.name() + "_hash")
                + " -- and store only a hash, argon2id or bcrypt for a password; encrypt what has to be"
                + " read again");
  }
}
