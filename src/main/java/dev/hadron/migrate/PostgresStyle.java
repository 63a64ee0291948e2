package dev.hadron.migrate;

import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.SqlType;
import java.util.Locale;

/** DDL of PostgreSQL, whose types and words the catalog keeps. */
record PostgresStyle() implements DdlStyle {

  @Override
  public String quote(String name) {
    return SqlIdentifier.quote(name);
  }

  @Override
  public String type(SqlType type) {
    return type.text();
  }

  @Override
  public String identity(ColumnValue.Identity identity, String options) {
    String mode = identity.mode().name().replace('_', ' ').toUpperCase(Locale.ROOT);
    return "GENERATED " + mode + " AS IDENTITY" + (options.isEmpty() ? "" : " (" + options + ")");
  }

  @Override
  public String generated(ColumnValue.Generated generated) {
    return DdlStyle.super.generated(generated) + " " + generated.storage().name();
  }

  @Override
  public String literal(String text) {
    return SqlLiteral.of(text);
  }
}
