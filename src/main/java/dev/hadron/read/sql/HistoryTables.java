package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
          "schema_migrations",
          "ar_internal_metadata",
          "alembic_version",
          "django_migrations",
          "knex_migrations",
          "knex_migrations_lock",
          "sequelizemeta",
          "pgmigrations",
          "__drizzle_migrations",
          "mikro_orm_migrations",
          "atlas_schema_revisions",
          "phinxlog",
          "doctrine_migration_versions");

  private static final Set<StatementKind> DEFINITIONS =
      Set.of(
          StatementKind.CREATE_TABLE,
          StatementKind.ALTER_TABLE,
          StatementKind.INDEX,
          StatementKind.COMMENT,
          StatementKind.SEQUENCE,
          StatementKind.TRIGGER);

  private HistoryTables() {}

  /** Whether a table of that name, in any case, is a tool's own. */
  public static boolean contains(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** What was read without the tables, which Flyway would meet when it makes its own. */
  public static SqlReading without(SqlReading reading) {
    Set<QualifiedName> gone =
        reading.catalog().tables().stream()
            .map(Table::name)
            .filter(name -> contains(name.name()))
            .collect(Collectors.toSet());
    if (gone.isEmpty()) {
      return reading;
    }
    Set<String> counters =
        reading.catalog().sequences().stream()
            .filter(s -> s.ownedBy().filter(owner -> gone.contains(owner.table())).isPresent())
            .map(Sequence::name)
            .map(QualifiedName::name)
            .collect(Collectors.toSet());
    List<SqlStatement> statements =
        reading.statements().stream()
            .map(
                statement ->
                    isOnHistory(reading.dialect(), statement, counters)
                        ? statement.as(StatementKind.ON_HISTORY)
                        : statement)
            .toList();
    return new SqlReading(
        reading.dialect(),
        reading.catalog().without(gone),
        statements,
        reading.diagnostics(),
        reading.ledger());
  }

  /** Whether the statement defines such a table, or a part of one. */
  private static boolean isOnHistory(
      Dialect dialect, SqlStatement statement, Set<String> counters) {
    if (!DEFINITIONS.contains(statement.kind())) {
      return false;
    }
    Tokens tokens =
        dialect == Dialect.POSTGRESQL
            ? new Tokens(statement.source(), statement.start(), statement.end())
            : Tokens.of(dialect, statement);
    String before = before(statement);
    while (!tokens.isEnd() && !tokens.accept(before)) {
      tokens.next();
    }
    tokens.accept("only");
    tokens.accept("table");
    boolean column = tokens.accept("column");
    if (!tokens.accept("if", "not", "exists")) {
      tokens.accept("if", "exists");
    }
    if (!tokens.peek().isName()) {
      return false;
    }
    List<String> parts = tokens.dottedName();
    return contains(parts)
        || column && parts.size() > 1 && contains(parts.subList(0, parts.size() - 1))
        || before.equals("sequence") && counters.contains(parts.get(parts.size() - 1));
  }

  /** The word behind which the table, or the sequence, is named. */
  private static String before(SqlStatement statement) {
    return switch (statement.kind()) {
      case CREATE_TABLE, ALTER_TABLE -> "table";
      case SEQUENCE -> "sequence";
      default -> "on";
    };
  }

  static boolean contains(List<String> parts) {
    return contains(parts.get(parts.size() - 1));
  }
}
