package dev.hadron.generate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.migrate.DdlWriter;
import dev.hadron.read.jdbc.LiveConnection;
import dev.hadron.read.jdbc.PostgresCatalog;
import dev.hadron.read.jdbc.ServerScript;
import dev.hadron.read.sql.HistoryTables;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import dev.hadron.read.sql.ViewQueries;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A database that runs, as an input: its schema, and the script that makes the same. */
public final class LiveDatabase {

  private LiveDatabase() {}

  /**
   * What came of it.
   *
   * @param name what the script is called, after the database
   * @param problem why nothing came of it
   */
  public record Reading(
      String name, byte[] script, Optional<ExactSchema> schema, Optional<Diagnostic> problem) {

    private static Reading failed(Diagnostic problem) {
      return new Reading("", new byte[0], Optional.empty(), Optional.of(problem));
    }
  }

  /** The URL as messages may print it. */
  public static String shown(String url) {
    return LiveConnection.withoutSecrets(url);
  }

  /** Reads the schema; user and password may also stand in the URL. */
  public static Reading read(String url, Optional<String> user, Optional<String> password) {
    SourceLocation where = SourceLocation.ofFile(shown(url));
    Optional<Dialect> dialect = LiveConnection.dialect(url);
    if (dialect.isEmpty()) {
      return Reading.failed(
          Diagnostic.error(
              "database-unsupported",
              "databases of this kind cannot be read live",
              where,
              "give its schema as a script, or a URL such as jdbc:postgresql://localhost/shop"));
    }
    try (Connection connection = LiveConnection.open(url, user, password)) {
      String name = LiveConnection.databaseName(url).orElse("database") + ".sql";
      ExactSchema schema;
      String script;
      if (dialect.get() == Dialect.POSTGRESQL) {
        Catalog whole = ViewQueries.read(PostgresCatalog.read(connection, where));
        schema = new ExactSchema(withoutToolTables(whole), leftOut(whole), List.of());
        script = DdlWriter.write(schema.catalog());
      } else {
        script = script(connection, dialect.get());
        schema = schema(connection, dialect.get(), new SourceFile(name, script), where);
      }
      if (script.isEmpty()) {
        return Reading.failed(
            Diagnostic.error(
                "database-empty",
                "there is nothing in this database that this user can see",
                where,
                "name another database or user"));
      }
      return new Reading(
          name, script.getBytes(StandardCharsets.UTF_8), Optional.of(schema), Optional.empty());
    } catch (SQLException e) {
      return Reading.failed(
          Diagnostic.error(
              "database-unreadable",
              "the database cannot be read: " + firstLine(e),
              where,
              "check the URL; user and password come from --db-user and --db-password or from"
                  + " HADRON_DB_USER and HADRON_DB_PASSWORD"));
    }
  }

  /** What the server's own statements say. */
  private static String script(Connection connection, Dialect dialect) throws SQLException {
    return dialect == Dialect.H2
        ? ServerScript.ofH2(connection, table -> !isToolTable(table))
        : ServerScript.ofMysql(connection, table -> !isToolTable(table));
  }

  private static ExactSchema schema(
      Connection connection, Dialect dialect, SourceFile script, SourceLocation where)
      throws SQLException {
    SqlReading reading = new SqlReader(Optional.of(dialect)).read(List.of(script));
    List<LedgerEntry> leftOut = new ArrayList<>();
    for (String table : ServerScript.tables(connection)) {
      if (isToolTable(table)) {
        leftOut.add(leftOut("table " + table, where));
      }
    }
    return new ExactSchema(reading.catalog(), leftOut, reading.diagnostics());
  }

  private static boolean isToolTable(Table table) {
    return isToolTable(table.name().name());
  }

  private static boolean isToolTable(String name) {
    return HistoryTables.contains(name);
  }

  private static Catalog withoutToolTables(Catalog catalog) {
    Set<QualifiedName> gone =
        catalog.tables().stream()
            .filter(LiveDatabase::isToolTable)
            .map(Table::name)
            .collect(Collectors.toSet());
    return catalog.without(gone);
  }

  private static List<LedgerEntry> leftOut(Catalog catalog) {
    return catalog.tables().stream()
        .filter(LiveDatabase::isToolTable)
        .map(table -> leftOut("table " + table.name(), table.where()))
        .toList();
  }

  private static LedgerEntry leftOut(String table, SourceLocation where) {
    return new LedgerEntry(
        "database-tool-table",
        table,
        "left out, because a migration tool keeps its books there",
        where);
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
