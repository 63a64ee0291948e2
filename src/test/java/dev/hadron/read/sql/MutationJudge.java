package dev.hadron.read.sql;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.sql.MutationServer.Verdict;
import dev.hadron.read.sql.StatementMutants.Mutant;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
    /** Refused by the server alone, for what only it knows: a function, an operator, a value. */
    ONLY_KNOWN_THERE,
    /** Of a kind that is left to the server, or to the ledger; its words are in order. */
    STEPPED_OVER,
    /** Refused by the server alone, though its text tells. */
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

  /**
   * What the text tells: syntax, names that are not there or twice, keys that can't be. The rest
   * hangs on functions, operators, values and rights of the server.
   */
  private static final Set<String> TOLD =
      Set.of(
          "42601", "42602", "42611", "42622", "42701", "42703", "42704", "42710", "42712", "42723",
          "42P01", "42P06", "42P07", "42P16", "42830");

  private static final Set<String> SYNTAX = Set.of("42601", "42602");

  /** Kinds that do what only the server can tell. */
  private static final Set<StatementKind> LEFT_TO_SERVER =
      Set.of(
          StatementKind.SELECT,
          StatementKind.DO,
          StatementKind.CALL,
          StatementKind.SET,
          StatementKind.OTHER_DDL);

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
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
    long start = CLOCK.getCurrentThreadCpuTime();
    SqlReading reading = read(mutant.text());
    long nanos = CLOCK.getCurrentThreadCpuTime() - start;
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
    boolean steppedOver = isSteppedOver(reading);
    if (!verdict.isAccepted()) {
      Outcome silent =
          steppedOver && !SYNTAX.contains(verdict.state())
              ? Outcome.STEPPED_OVER
              : TOLD.contains(verdict.state()) ? Outcome.MISSED : Outcome.ONLY_KNOWN_THERE;
      return result(said.isEmpty() ? silent : Outcome.REPORTED, mutant, verdict, "");
    }
    if (!errors.isEmpty()) {
      return result(Outcome.REFUSED, mutant, verdict, errors.get(0).format());
    }
    Set<String> added = differences(verdict.facts(), reading);
    added.removeAll(differences);
    Outcome different = steppedOver ? Outcome.STEPPED_OVER : Outcome.DIFFERENT;
    boolean same = added.isEmpty() || !said.isEmpty();
    return result(same ? Outcome.SAME : different, mutant, verdict, added.toString());
  }

  private static boolean isSteppedOver(SqlReading reading) {
    List<SqlStatement> statements = reading.statements();
    if (statements.isEmpty()) {
      return false;
    }
    StatementKind kind = statements.get(statements.size() - 1).kind();
    return LEFT_TO_SERVER.contains(kind) || LeftOut.ofKind(kind).isPresent();
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
