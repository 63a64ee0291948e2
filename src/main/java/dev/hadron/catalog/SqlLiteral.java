package dev.hadron.catalog;

/** A text as PostgreSQL's SQL writes it. */
public final class SqlLiteral {

  private SqlLiteral() {}

  /** The text in single quotes; backslashes mean themselves, and NUL, which no text may have, goes. */
  public static String of(String text) {
    return "'" + text.replace("\0", "").replace("'", "''") + "'";
  }
}
