package dev.hadron.read.sql;

import dev.hadron.read.sql.MutationJudge.Outcome;
import dev.hadron.read.sql.MutationJudge.Result;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the mutants, by what the server said. */
final class MutationTally {

  private final Map<String, Map<Outcome, Integer>> byState = new TreeMap<>();
  private final Map<String, Map<Outcome, Integer>> byStatement = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  void add(Result result) {
    String state = result.verdict().isAccepted() ? "accepted" : result.verdict().state();
    count(byState, state, result.outcome());
    count(byStatement, result.statement().name(), result.outcome());
    if (result.outcome() != Outcome.SAME && result.outcome() != Outcome.REPORTED) {
      failures.add(shown(result));
    }
  }

  private static void count(Map<String, Map<Outcome, Integer>> counts, String key, Outcome outcome) {
    counts.computeIfAbsent(key, k -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
  }

  private static String shown(Result result) {
    return result.outcome()
        + " " + result.verdict().state()
        + " " + result.statement()
        + " " + result.mutant().kind()
        + " " + result.entry()
        + "\n  server: " + result.verdict().message().replace("\n", " ")
        + "\n  reader: " + result.detail()
        + "\n    "
        + shortened(result.mutant().text()).replace("\n", "\n    ");
  }

  private static String shortened(String text) {
    String plain = text.replaceAll(" {50,}/\\*x*", " …/*…").replaceAll("\\({9,}", "(…(").replaceAll("\\){9,}", ")…)");
    return plain.length() <= 1500 ? plain : plain.substring(0, 1500) + "…";
  }

  void print() {
    byState.forEach((state, counts) -> System.out.println(state + " " + counts));
    byStatement.forEach((kind, counts) -> System.out.println(kind + " " + counts));
    if (Boolean.getBoolean("mutations.show")) {
      failures.forEach(System.out::println);
    }
  }

  List<String> failures() {
    return failures;
  }
}
