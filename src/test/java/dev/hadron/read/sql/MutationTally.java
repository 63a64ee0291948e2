package dev.hadron.read.sql;

import dev.hadron.read.sql.MutationJudge.Outcome;
import dev.hadron.read.sql.MutationJudge.Result;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what became of the mutants, by what the server said. */
final class MutationTally {

  /** What must never happen. */
  private static final Set<Outcome> BAD =
      Set.of(Outcome.REFUSED, Outcome.DIFFERENT, Outcome.FAULTY);

  private static final boolean SHOWN = Boolean.getBoolean("mutations.show");

  private final Map<Outcome, Integer> total = new EnumMap<>(Outcome.class);
  private final Map<String, Map<Outcome, Integer>> byState = new TreeMap<>();
  private final Map<String, Map<Outcome, Integer>> byStatement = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  void add(Result result) {
    String state = result.verdict().isAccepted() ? "accepted" : result.verdict().state();
    count(byState, state, result.outcome());
    count(byStatement, result.statement().name(), result.outcome());
    total.merge(result.outcome(), 1, Integer::sum);
    if (BAD.contains(result.outcome())) {
      failures.add(shown(result));
    } else if (SHOWN && result.outcome() == Outcome.MISSED) {
      System.out.println(shown(result));
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
    System.out.println("total " + total);
  }

  /** Of what the server refuses and the text tells, the share that is reported. */
  double share() {
    int reported = total.getOrDefault(Outcome.REPORTED, 0);
    return (double) reported / (reported + total.getOrDefault(Outcome.MISSED, 0));
  }

  List<String> failures() {
    return failures;
  }
}
