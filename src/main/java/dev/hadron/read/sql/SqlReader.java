package dev.hadron.read.sql;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads SQL files, in the order in which a server would run them, into one catalog. What several
 * files say of a thing before the file that creates it is taken last.
 */
public final class SqlReader {

  private final Optional<Dialect> dialect;
  private final boolean skipsBroken;

  /** A reader that tells the dialect from the text. */
  public SqlReader() {
    this(Optional.empty());
  }

  /** A reader of the given dialect, where one is given. */
  public SqlReader(Optional<Dialect> dialect) {
    this(dialect, false);
  }

  /**
   * @param dialect the dialect, where it is not told from the text
   * @param skipsBroken whether statements with errors are left out, with a line of the ledger, in
   *     place of being errors of the whole
   */
  public SqlReader(Optional<Dialect> dialect, boolean skipsBroken) {
    this.dialect = dialect;
    this.skipsBroken = skipsBroken;
  }

  /**
   * Reads all files; never throws on bad input.
   *
   * @return the schema after the last statement, every statement, and what was not understood
   */
  public SqlReading read(List<SourceFile> files) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<SourceFile> readable = new ArrayList<>();
    for (SourceFile file : files) {
      Optional<Diagnostic> refusal = InputCheck.refusal(file);
      refusal.ifPresentOrElse(diagnostics::add, () -> readable.add(file));
    }
    Dialect spoken = dialect.orElseGet(() -> DialectSigns.of(readable));
    List<LedgerEntry> ledger = new ArrayList<>();
    List<SqlStatement> statements =
        split(spoken, ClientVariables.fill(spoken, readable, ledger), diagnostics);
    BrokenStatements broken = new BrokenStatements(spoken);
    Interpreted run = interpret(spoken, statements, readable.size());
    while (skipsBroken && broken.takeNext(run.reading(), run.blamed())) {
      run = interpret(spoken, broken.others(statements), readable.size());
    }
    SqlReading reading = run.reading();
    diagnostics.addAll(reading.diagnostics());
    diagnostics.addAll(broken.warnings());
    if (reading.statements().isEmpty() && diagnostics.isEmpty()) {
      diagnostics.add(empty(files));
    }
    ledger.addAll(reading.ledger());
    ledger.addAll(broken.ledger());
    return new SqlReading(
        spoken, reading.catalog(), reading.statements(), diagnostics, ledger);
  }

  private static List<SqlStatement> split(
      Dialect dialect, List<SourceFile> files, List<Diagnostic> diagnostics) {
    List<SqlStatement> statements = new ArrayList<>();
    for (SourceFile file : files) {
      List<SqlStatement> own =
          dialect == Dialect.POSTGRESQL
              ? SqlSplitter.split(file, diagnostics)
              : DialectSplitter.split(dialect, file, diagnostics);
      own.forEach(statement -> warnOfInclude(statement, diagnostics));
      statements.addAll(own);
    }
    return statements;
  }

  /**
   * @param blamed the statement that each diagnostic is about, by identity, where there is one
   */
  private record Interpreted(SqlReading reading, Map<Diagnostic, SqlStatement> blamed) {}

  private static Interpreted interpret(
      Dialect dialect, List<SqlStatement> statements, int files) {
    if (dialect == Dialect.POSTGRESQL) {
      StatementRun run =
          files > 1 ? StatementRun.ofFiles(statements) : StatementRun.of(statements);
      SqlReading reading =
          new SqlReading(dialect, run.catalog(), run.statements(), run.diagnostics(), List.of());
      return new Interpreted(reading, run.blamed());
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<Diagnostic, SqlStatement> blamed = new IdentityHashMap<>();
    List<LedgerEntry> ledger = new ArrayList<>();
    DialectInterpreter interpreter = new DialectInterpreter(dialect, diagnostics, ledger);
    for (SqlStatement statement : statements) {
      int before = diagnostics.size();
      interpreter.interpret(statement);
      diagnostics
          .subList(before, diagnostics.size())
          .forEach(diagnostic -> blamed.put(diagnostic, statement));
    }
    interpreter.withoutOwnTables(statements);
    Catalog catalog = interpreter.finished().toCatalog();
    return new Interpreted(
        new SqlReading(dialect, catalog, statements, diagnostics, ledger), blamed);
  }

  private static void warnOfInclude(SqlStatement statement, List<Diagnostic> diagnostics) {
    if (statement.kind() == StatementKind.PSQL_META
        && statement.text().matches("(?i)((\\\\(i|ir|include|include_relative)|source|\\.read)\\s|\\\\\\.|@@?)\\s*\\S.*")) {
      diagnostics.add(
          Diagnostic.warning(
              "sql-include",
              "the file that this line includes is not read",
              statement.where(),
              "give it as an input of its own, in its place"));
    }
  }

  private static Diagnostic empty(List<SourceFile> files) {
    String name = files.isEmpty() ? "input" : files.get(0).name();
    return Diagnostic.error(
        "sql-empty",
        "there is no SQL statement in it",
        SourceLocation.ofFile(name),
        "give a file with CREATE TABLE statements");
  }
}
