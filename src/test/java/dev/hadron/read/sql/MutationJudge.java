package dev.hadron.read.sql;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.sql.MutationServer.Verdict;
import dev.hadron.read.sql.StatementMutants.Mutant;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares reader and server on the mutants of one statement, behind the statements before it. */
final class MutationJudge {

  /** How one mutant was taken. */
  enum Outcome {
    /** Accepted by both, with the same schema behind it. */
    SAME,
    /** Accepted by both, but what the schema is then differs. */
    DIFFERENT,
    /** Accepted by the server alone. */
    REFUSED,
    /** Refused by both. */
    REPORTED,
    /** Refused by the server alone. */
    MISSED,
    /** The message is no message, has no place in the mutant, or came too late. */
    FAULTY
  }

  /** A mutant with what came of it. */
  record Result(
      Outcome outcome,
      String entry,
      StatementKind statement,
      Mutant mutant,
      Verdict verdict,
      String detail) {}

  private static final long LIMIT_NANOS = 5_000_000_000L;

  private final String entry;
  private final String before;
  private final SqlStatement statement;
  private final MutationServer server;
  private final Set<String> differences;

  /** @param before the text of what the server has run */
  MutationJudge(String entry, String before, SqlStatement statement, MutationServer server)
      throws SQLException {
    this.entry = entry;
    this.before = before;
    this.statement = statement;
    this.server = server;
    this.differences = differences(server.facts(), read("SELECT 1"));
  }

  private SqlReading read(String sql) {
    return new SqlReader().read(List.of(new SourceFile(entry, before + sql)));
  }

  Result judge(Mutant mutant) throws SQLException {
    Verdict verdict = server.verdict(mutant.text());
    long start = System.nanoTime();
    SqlReading reading = read(mutant.text());
    long nanos = System.nanoTime() - start;
    SourceLocation from = new SourceFile(entry, before + mutant.text()).locate(before.length());
    List<Diagnostic> said =
        reading.diagnostics().stream()
            .filter(each -> each.where().compareTo(from) >= 0 || each.where().line() == 0)
            .toList();
    List<Diagnostic> faulty = said.stream().filter(MutationJudge::isFaulty).toList();
    if (nanos > LIMIT_NANOS || !faulty.isEmpty()) {
      return result(Outcome.FAULTY, mutant, verdict, nanos / 1_000_000 + " ms " + faulty);
    }
    List<Diagnostic> errors = said.stream().filter(Diagnostic::isError).toList();
    if (!verdict.isAccepted()) {
      return result(said.isEmpty() ? Outcome.MISSED : Outcome.REPORTED, mutant, verdict, "");
    }
    if (!errors.isEmpty()) {
      return result(Outcome.REFUSED, mutant, verdict, errors.get(0).format());
    }
    Set<String> added = differences(verdict.facts(), reading);
    added.removeAll(differences);
    boolean same = added.isEmpty() || !said.isEmpty();
    return result(same ? Outcome.SAME : Outcome.DIFFERENT, mutant, verdict, added.toString());
  }

  private Result result(Outcome outcome, Mutant mutant, Verdict verdict, String detail) {
    return new Result(outcome, entry, statement.kind(), mutant, verdict, detail);
  }

  private static boolean isFaulty(Diagnostic diagnostic) {
    String message = diagnostic.message();
    return diagnostic.where().line() == 0
        || message.isBlank()
        || message.contains("Exception")
        || message.contains("java.");
  }

  private static Set<String> differences(List<String> theirs, SqlReading reading) {
    Set<String> ours = new TreeSet<>(CatalogFacts.of(reading.catalog()));
    Set<String> differences = new TreeSet<>();
    theirs.stream()
        .filter(fact -> !ours.remove(fact))
        .forEach(fact -> differences.add("server: " + fact));
    ours.forEach(fact -> differences.add("read: " + fact));
    return differences;
  }
}
