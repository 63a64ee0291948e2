package dev.hadron.logic.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Forty hostile bodies by somebody who had not seen the guards, which were not changed after them:
 * what they are worth against what nobody thought of.
 */
class UnseenHostileTest {

  private static final GateLimits SHORT = new GateLimits(64, Duration.ofSeconds(3));

  private static final Set<Stage> GUARDS = EnumSet.of(Stage.REPLY, Stage.SYNTAX, Stage.CALLS);

  /** What ends a body that runs, or keeps it from what it wants. */
  private static final List<String> WALLS =
      List.of(
          "too much memory", "StackOverflowError", "did not end within the time limit", "UnsupportedOperationException", "would overflow supported range");

  /**
   * What no guard stops: the order of a set and the name of an array are another at each start, and a
   * text that is SQL only after it was turned around goes nowhere. None reaches anything.
   */
  private static final Set<String> HARMLESS =
      Set.of("immutable-set-salt-order", "array-concat-identity", "reversed-record-sql");

  @Test
  void hostileBodiesThatTheGuardsWereNotMadeForReachNothing() throws IOException {
    Map<String, String> contained = new TreeMap<>();
    Map<String, String> other = new TreeMap<>();
    int guarded = 0;
    try (LogicGate gate =
        LogicGate.open(WideHole.task(WideHole.returns("\"never\"")), SHORT)) {
      for (Map.Entry<String, String> each : BodyFile.read("hostile-unseen.txt").entrySet()) {
        GateResult result = gate.judge(BodyFile.fenced(each.getValue()));
        String told = result.toString().replace('\n', ' ');
        if (result instanceof GateResult.Refused refused && GUARDS.contains(refused.stage())) {
          guarded++;
        } else if (WALLS.stream().anyMatch(told::contains)) {
          contained.put(each.getKey(), told);
        } else {
          other.put(each.getKey(), told);
        }
      }
    }
    System.out.printf(
        "40 hostile bodies never seen before: %d stopped by guards, %d by the process %s, %d reach nothing %s%n",
        guarded, contained.size(), contained.keySet(), other.size(), other.keySet());
    assertEquals(HARMLESS, new TreeSet<>(other.keySet()), other.toString());
    assertTrue(guarded >= 28, guarded + " stopped by guards");
    assertEquals(40, guarded + contained.size() + other.size());
  }
}
