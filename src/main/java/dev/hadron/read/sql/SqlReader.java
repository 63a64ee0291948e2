package dev.hadron.read.sql;

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

  /**
   * Reads all files; never throws on bad input.
   *
   * @return the schema after the last statement, every statement, and what was not understood
   */
  public SqlReading read(List<SourceFile> files) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<SqlStatement> statements = new ArrayList<>();
    for (SourceFile file : files) {
      for (SqlStatement statement : statements(file, diagnostics)) {
        warnOfInclude(statement, diagnostics);
        statements.add(statement);
      }
    }
    if (statements.isEmpty() && diagnostics.isEmpty()) {
      diagnostics.add(empty(files));
    }
    StatementRun run =
        files.size() > 1 ? StatementRun.ofFiles(statements) : StatementRun.of(statements);
    diagnostics.addAll(run.diagnostics());
    return new SqlReading(run.catalog(), run.statements(), diagnostics);
  }

  private static List<SqlStatement> statements(SourceFile file, List<Diagnostic> diagnostics) {
    Optional<Diagnostic> refusal = InputCheck.refusal(file);
    if (refusal.isPresent()) {
      diagnostics.add(refusal.get());
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    List<SqlStatement> statements = SqlSplitter.split(file, found);
    Optional<Diagnostic> foreign = InputCheck.foreignDialect(statements);
    if (foreign.isPresent()) {
      // One message says it all; what PostgreSQL thinks of the rest would only bury it.
      diagnostics.add(foreign.get());
      return List.of();
    }
    diagnostics.addAll(found);
    return statements;
  }

  private static void warnOfInclude(SqlStatement statement, List<Diagnostic> diagnostics) {
    if (statement.kind() == StatementKind.PSQL_META
        && statement.text().matches("\\\\(i|ir|include|include_relative)\\s.*")) {
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
