package dev.hadron.read.sql;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statements interpreted one after the other on an empty schema.
 *
 * @param order the statements as they were given to the interpreter
 * @param statements the same, of a more exact kind where the schema told
 * @param failed those that refer to something that did not exist when their turn came
 * @param blamed the statement that each diagnostic is about, by identity
 */
record StatementRun(
    List<SqlStatement> order,
    List<SqlStatement> statements,
    List<SqlStatement> failed,
    Catalog catalog,
    List<Diagnostic> diagnostics,
    Map<Diagnostic, SqlStatement> blamed) {

  /** Waiting helps as often as files need each other in turn, which they do not do for ever. */
  private static final int ROUNDS = 50;

  /** Interprets the statements in the order given. */
  static StatementRun of(List<SqlStatement> order) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<SqlStatement> statements = new ArrayList<>();
    List<SqlStatement> failed = new ArrayList<>();
    Map<Diagnostic, SqlStatement> blamed = new IdentityHashMap<>();
    DdlInterpreter interpreter = new DdlInterpreter(diagnostics);
    for (SqlStatement statement : order) {
      int before = diagnostics.size();
      statements.add(interpreter.interpret(statement));
      List<Diagnostic> own = diagnostics.subList(before, diagnostics.size());
      own.forEach(diagnostic -> blamed.put(diagnostic, statement));
      if (own.stream().anyMatch(StatementRun::missed)) {
        failed.add(statement);
      }
    }
    return new StatementRun(
        order, statements, failed, interpreter.schema().toCatalog(), diagnostics, blamed);
  }

  /**
   * Interprets the statements of several files whose order nobody has promised: what refers to
   * something that a later file creates waits until all others are done, as often as that helps.
   */
  static StatementRun ofFiles(List<SqlStatement> given) {
    StatementRun run = of(given);
    Set<SqlStatement> moved = new HashSet<>();
    Set<Set<SqlStatement>> seen = new HashSet<>();
    while (!run.failed.isEmpty() && seen.add(Set.copyOf(run.failed)) && seen.size() < ROUNDS) {
      Set<SqlStatement> waiting = new HashSet<>(run.failed);
      List<SqlStatement> next = new ArrayList<>(run.order);
      next.removeIf(waiting::contains);
      next.addAll(run.failed);
      StatementRun again = of(next);
      if (again.failed.size() > run.failed.size()) {
        break;
      }
      moved.addAll(waiting);
      run = again;
    }
    run.failed.forEach(moved::remove);
    List<Diagnostic> diagnostics = new ArrayList<>(notes(given, moved));
    // Rows may well come in a file before the one that creates their table.
    run.diagnostics.stream()
        .filter(each -> !each.id().equals(Interpretation.ROWS_OF_UNKNOWN))
        .forEach(diagnostics::add);
    return new StatementRun(
        run.order, run.statements, run.failed, run.catalog, diagnostics, run.blamed);
  }

  private static boolean missed(Diagnostic diagnostic) {
    return diagnostic.isError() && diagnostic.id().equals(Interpretation.UNKNOWN_NAME);
  }

  private static List<Diagnostic> notes(List<SqlStatement> given, Set<SqlStatement> moved) {
    Map<SourceFile, List<SqlStatement>> byFile = new LinkedHashMap<>();
    for (SqlStatement statement : given) {
      if (moved.contains(statement)) {
        byFile.computeIfAbsent(statement.source(), key -> new ArrayList<>()).add(statement);
      }
    }
    return byFile.values().stream()
        .map(
            statements ->
                Diagnostic.note(
                    "sql-file-order",
                    (statements.size() == 1
                            ? "1 statement of this file comes"
                            : statements.size() + " statements of this file come")
                        + " after the other files, which create what is referred to",
                    statements.get(0).where(),
                    "name the files in the order in which they run to have it otherwise"))
        .toList();
  }
}
