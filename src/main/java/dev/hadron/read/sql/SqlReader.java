package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads SQL files, in the order in which a server would run them, into one catalog. What several
 * files say of a thing before the file that creates it is taken last.
 */
public final class SqlReader {

  private final Optional<Dialect> dialect;

  /** A reader that tells the dialect from the text. */
  public SqlReader() {
    this(Optional.empty());
  }

  /** A reader of the given dialect, where one is given. */
  public SqlReader(Optional<Dialect> dialect) {
    this.dialect = dialect;
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
    SqlReading reading =
        spoken == Dialect.POSTGRESQL
            ? postgresql(readable, diagnostics)
            : other(spoken, readable, diagnostics);
    if (reading.statements().isEmpty() && reading.diagnostics().isEmpty()) {
      diagnostics.add(empty(files));
      return new SqlReading(spoken, reading.catalog(), List.of(), diagnostics);
    }
    return reading;
  }

  private static SqlReading postgresql(List<SourceFile> files, List<Diagnostic> diagnostics) {
    List<SqlStatement> statements = new ArrayList<>();
    for (SourceFile file : files) {
      for (SqlStatement statement : SqlSplitter.split(file, diagnostics)) {
        warnOfInclude(statement, diagnostics);
        statements.add(statement);
      }
    }
    StatementRun run =
        files.size() > 1 ? StatementRun.ofFiles(statements) : StatementRun.of(statements);
    diagnostics.addAll(run.diagnostics());
    return new SqlReading(Dialect.POSTGRESQL, run.catalog(), run.statements(), diagnostics);
  }

  private static SqlReading other(
      Dialect dialect, List<SourceFile> files, List<Diagnostic> diagnostics) {
    List<SqlStatement> statements = new ArrayList<>();
    DialectInterpreter interpreter = new DialectInterpreter(dialect, diagnostics);
    for (SourceFile file : files) {
      for (SqlStatement statement : DialectSplitter.split(dialect, file, diagnostics)) {
        warnOfInclude(statement, diagnostics);
        statements.add(statement);
        interpreter.interpret(statement);
      }
    }
    return new SqlReading(
        dialect, interpreter.finished().toCatalog(), statements, diagnostics);
  }

  private static void warnOfInclude(SqlStatement statement, List<Diagnostic> diagnostics) {
    if (statement.kind() == StatementKind.PSQL_META
        && statement.text().matches("(?i)(\\\\(i|ir|include|include_relative|\\.)|source|\\.read|@@?)\\s*\\S.*")) {
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
