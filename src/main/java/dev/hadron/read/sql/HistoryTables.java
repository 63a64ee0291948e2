package dev.hadron.read.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables in which migration tools keep their books; they are no part of a schema. */
public final class HistoryTables {

  /** Ends the reading of a statement on such a table. */
  static final String ID = "sql-history-table";

  private static final Set<String> NAMES =
      Set.of(
          "flyway_schema_history",
          "schema_version",
          "databasechangelog",
          "databasechangeloglock",
          "__diesel_schema_migrations",
          "__efmigrationshistory",
          "_prisma_migrations",
          "_sqlx_migrations",
          "goose_db_version",
          "gorp_migrations",
          "schema_migrations");

  private HistoryTables() {}

  /** Whether a table of that name, in any case, is a tool's own. */
  public static boolean contains(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean contains(List<String> parts) {
    return contains(parts.get(parts.size() - 1));
  }
}
