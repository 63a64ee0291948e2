package dev.hadron.generate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.Severity;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.jdbc.EmbeddedServer;
import dev.hadron.read.jdbc.PostgresCatalog;
import dev.hadron.read.jdbc.ScriptExtension;
import dev.hadron.read.sql.MigrationScript;
import dev.hadron.read.sql.SqlReading;
import dev.hadron.read.sql.ViewQueries;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs a script on a real PostgreSQL and takes the schema from there. */
public enum ExactMode {
  /** Where the reader of scripts meets what it cannot read. */
  AUTO,
  ALWAYS,
  NEVER;

  private static final Set<String> UNREAD =
      Set.of("sql-syntax", "sql-dynamic", "sql-unknown-name", "sql-duplicate-name");

  /** What is no script of PostgreSQL at all. */
  private static final Set<String> REFUSED = Set.of("sql-not-sql", "sql-dialect", "sql-empty");

  /** Lower-case name, as on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ExactMode> of(String label) {
    return Arrays.stream(values()).filter(mode -> mode.label().equals(label)).findFirst();
  }

  /**
   * The request with what a server says of it, where the mode wants that.
   *
   * @param problems takes what is in the way
   */
  public GenerationRequest apply(GenerationRequest request, List<Diagnostic> problems) {
    Optional<GenerationRequest> script = InputParts.of(request).schema();
    if (this == NEVER || script.isEmpty() || request.exact().isPresent()) {
      return request;
    }
    if (request.options().skipsBroken()) {
      problems.add(
          hindrance(
              request,
              "exact-broken",
              "a server takes a script as a whole, and broken statements are to be skipped",
              "leave out --exact or --broken skip"));
      return request;
    }
    SchemaSources sources = SchemaSources.of(script.get());
    SqlReading reading = sources.read(request.options());
    boolean refused = reading.diagnostics().stream().anyMatch(d -> REFUSED.contains(d.id()));
    if (sources.hasErrors() || refused) {
      return request;
    }
    if (reading.dialect() != Dialect.POSTGRESQL) {
      if (this == ALWAYS) {
        problems.add(otherDialect(request, reading.dialect()));
      }
      return request;
    }
    boolean unread = reading.diagnostics().stream().anyMatch(d -> UNREAD.contains(d.id()));
    if (this == AUTO && !unread) {
      return request;
    }
    if (!EmbeddedServer.isInstalled()) {
      problems.add(
          hindrance(
              request,
              "exact-unavailable",
              "exact mode needs an embedded PostgreSQL, which the local Maven repository lacks",
              EmbeddedServer.howToInstall()));
      return request;
    }
    try {
      ExactSchema schema = run(MigrationScript.of(reading), reading.catalog());
      return new GenerationRequest(request.inputs(), request.options(), Optional.of(schema));
    } catch (IOException | SQLException e) {
      problems.add(
          Diagnostic.error(
              "exact-failed",
              "the embedded PostgreSQL cannot be used: " + e.getMessage(),
              SourceLocation.ofFile(request.first().name()),
              "run without --exact"));
      return request;
    }
  }

  private Diagnostic otherDialect(GenerationRequest request, Dialect dialect) {
    boolean live = dialect == Dialect.MYSQL || dialect == Dialect.H2;
    return hindrance(
        request,
        "exact-dialect",
        "exact mode runs a script on PostgreSQL, and this one is in the SQL of " + dialect.title(),
        live
            ? "load it into such a server and give its JDBC URL in place of the file, or leave out"
                + " --exact"
            : "leave out --exact; what could not be read is in the ledger then");
  }

  /** Why no server is asked: an error where one is wanted in any case. */
  private Diagnostic hindrance(GenerationRequest request, String id, String message, String hint) {
    return new Diagnostic(
        this == AUTO ? Severity.WARNING : Severity.ERROR,
        id,
        message,
        SourceLocation.ofFile(request.first().name()),
        hint);
  }

  /** A statement that the server refused, why by the standard's states, and its words. */
  private record Refusal(MigrationScript.Piece piece, String state, String message) {

    boolean isExtension() {
      return ScriptExtension.of(piece.sql()).isPresent();
    }

    /** Whether only a superuser may do it, which the one who runs a script is not. */
    boolean isPrivilege() {
      return state.equals("42501");
    }

    boolean isBeyondReach() {
      return isExtension() || isPrivilege();
    }

    /** Whether that is there because an extension was made before the script ran. */
    boolean isMadeBefore(List<ScriptExtension> extensions) {
      return isExtension() && state.equals("42710")
          || state.equals("42P06")
              && extensions.stream()
                  .flatMap(extension -> extension.schema().stream())
                  .anyMatch(schema -> message.contains("\"" + schema + "\""));
    }
  }

  private static ExactSchema run(MigrationScript script, Catalog read)
      throws IOException, SQLException {
    List<ScriptExtension> extensions =
        script.pieces().stream().flatMap(p -> ScriptExtension.of(p.sql()).stream()).toList();
    try (EmbeddedServer server = EmbeddedServer.start();
        Connection connection = server.connectAsOwner(extensions)) {
      // One transaction, as that of the first migration; a statement that fails costs only itself.
      connection.setAutoCommit(false);
      List<Refusal> refusals = new ArrayList<>();
      for (MigrationScript.Piece piece : script.pieces()) {
        run(connection, piece)
            .filter(refusal -> !refusal.isMadeBefore(extensions))
            .ifPresent(refusals::add);
      }
      Catalog live =
          ViewQueries.read(PostgresCatalog.read(connection, SourceLocation.ofFile("exact")));
      return schema(CatalogMerge.withPlaces(live, read), read, refusals);
    }
  }

  private static Optional<Refusal> run(Connection connection, MigrationScript.Piece piece)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(piece.sql());
      connection.releaseSavepoint(before);
      return Optional.empty();
    } catch (SQLException e) {
      connection.rollback(before);
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return Optional.of(new Refusal(piece, String.valueOf(e.getSQLState()), message));
    }
  }

  /**
   * What a missing extension costs, or a statement that wants a superuser, is taken from the reader;
   * any other refusal is an error.
   */
  private static ExactSchema schema(Catalog live, Catalog read, List<Refusal> refusals) {
    List<Refusal> beyond = refusals.stream().filter(Refusal::isBeyondReach).toList();
    if (beyond.isEmpty()) {
      return new ExactSchema(
          live, List.of(), refusals.stream().map(ExactMode::refused).toList());
    }
    List<Diagnostic> diagnostics =
        refusals.stream().filter(Refusal::isPrivilege).map(ExactMode::leftOut).toList();
    CatalogMerge merge = CatalogMerge.of(live, read);
    String missing =
        beyond.stream()
            .map(refusal -> refusal.message().replaceFirst("^ERROR: ", ""))
            .collect(Collectors.joining("; "));
    List<LedgerEntry> ledger = new ArrayList<>();
    merge
        .taken()
        .forEach(
            (construct, where) ->
                ledger.add(
                    new LedgerEntry(
                        "exact-read-from-script",
                        construct,
                        "read from the script, not from a server: " + missing,
                        where)));
    return new ExactSchema(merge.catalog(), ledger, diagnostics);
  }

  private static Diagnostic leftOut(Refusal refusal) {
    return Diagnostic.warning(
        "exact-privilege",
        "only a superuser may run this statement, so that it was left out: "
            + refusal.message().replaceFirst("^ERROR: ", ""),
        refusal.piece().where(),
        "a service whose user is no superuser would stop here");
  }

  private static Diagnostic refused(Refusal refusal) {
    return Diagnostic.error(
        "exact-refused",
        "PostgreSQL refuses this statement: " + refusal.message().replaceFirst("^ERROR: ", ""),
        refusal.piece().where(),
        "a database that is migrated from nothing would stop here");
  }
}
