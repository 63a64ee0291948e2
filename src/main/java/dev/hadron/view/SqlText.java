package dev.hadron.view;

import java.util.Set;

/** What Hibernate's schema validation knows of a PostgreSQL type by itself, and what it must be told. */
final class SqlText {

  private static final Set<String> KNOWN =
      Set.of(
          "boolean", "smallint", "integer", "bigint", "real", "double precision", "text", "date",
          "uuid", "json", "jsonb", "bytea");

  private SqlText() {}

  /** A type that holds plain text of its own. */
  static boolean isText(String sqlType) {
    return sqlType.equals("text")
        || sqlType.startsWith("character varying")
        || isBlankPadded(sqlType)
        || sqlType.equals("citext")
        || sqlType.endsWith(".citext")
        || sqlType.equals("name")
        || sqlType.equals("\"char\"");
  }

  static boolean isBlankPadded(String sqlType) {
    return (sqlType.startsWith("character(") || sqlType.equals("character"))
        && !sqlType.endsWith("[]");
  }

  /** Whether validation would take the column for another type: domains, text-form types, oddities. */
  static boolean needsDefinition(String sqlType) {
    boolean parameterised =
        sqlType.startsWith("character")
            || sqlType.startsWith("numeric")
            || sqlType.startsWith("timestamp")
            || sqlType.startsWith("time ");
    return !KNOWN.contains(sqlType) && !parameterised && !sqlType.endsWith("[]");
  }
}
