package dev.hadron.logic.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hostile bodies are stopped before anything runs, and for what they are; harmless ones pass. */
class StaticGateTest {

  private static final List<String> FAMILIES =
      List.of(
          "files",
          "network",
          "process",
          "reflection",
          "handles",
          "threads",
          "impure",
          "hidden-text",
          "escape",
          "swallowed",
          "sql",
          "endless",
          "reply");

  /** A method that leaves all to a helper. */
  private static final String HELPED =
      """
      @Override
      public Object answer(
          Order order, List<Line> lines, Map<String, Integer> stock, LocalDate day, String text) {
        return help(order, lines, stock, day, text);
      }

      private static Object help(
          Order order, List<Line> lines, Map<String, Integer> stock, LocalDate day, String text) {
      %s
      }
      """;

  private static LogicGate gate;

  @BeforeAll
  static void open() throws IOException {
    gate = LogicGate.open(WideHole.task(), GateLimits.standard());
  }

  @AfterAll
  static void close() throws IOException {
    gate.close();
  }

  @Test
  void everyHostileBodyIsRefusedForWhatItIs() throws IOException {
    int bodies = 0;
    Map<String, String> wrong = new TreeMap<>();
    for (String family : FAMILIES) {
      for (Map.Entry<String, String> each :
          BodyFile.read("hostile/" + family + ".txt").entrySet()) {
        bodies++;
        GateResult result = gate.judgeStatically(BodyFile.fenced(expand(each.getValue())));
        boolean stopped =
            result instanceof GateResult.Refused refused
                && stages(family).contains(refused.stage());
        if (!stopped) {
          wrong.put(family + "/" + each.getKey(), result.toString());
        }
      }
    }
    assertEquals(Map.of(), wrong);
    assertTrue(bodies >= 120, bodies + " hostile bodies");
  }

  /** A guard that stops these only because they do not compile has proven nothing. */
  private static Set<Stage> stages(String family) {
    return family.equals("reply")
        ? EnumSet.of(Stage.REPLY, Stage.COMPILER)
        : EnumSet.of(Stage.REPLY, Stage.SYNTAX, Stage.CALLS);
  }

  private static String expand(String body) {
    return switch (body.strip()) {
      case "NESTED" -> "return " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + ";";
      case "SUM" -> "return 1" + "+1".repeat(3_000) + ";";
      case "LONG" -> "return 1;\n" + "// x\n".repeat(5_000);
      default -> body;
    };
  }

  /** What no body may do, none of its helpers may. */
  @Test
  void everyHostileHelperIsRefusedForWhatItIs() throws IOException {
    int bodies = 0;
    Map<String, String> wrong = new TreeMap<>();
    for (String family : FAMILIES.subList(0, FAMILIES.indexOf("reply"))) {
      for (Map.Entry<String, String> each :
          BodyFile.read("hostile/" + family + ".txt").entrySet()) {
        bodies++;
        String helper = expand(each.getValue()).stripTrailing();
        GateResult result = gate.judgeStatically(BodyFile.fenced(HELPED.formatted(helper)));
        boolean stopped =
            result instanceof GateResult.Refused refused && refused.stage() != Stage.EXAMPLES;
        if (!stopped) {
          wrong.put(family + "/" + each.getKey(), result.toString());
        }
      }
    }
    assertEquals(Map.of(), wrong);
    assertTrue(bodies >= 110, bodies + " hostile helpers");
  }

  @Test
  void harmlessHelpersPass() throws IOException {
    GateResult result =
        gate.judgeStatically(
            BodyFile.fenced(HELPED.formatted("return text.length() + lines.size();")));
    GateResult.Accepted accepted = assertInstanceOf(GateResult.Accepted.class, result);
    assertTrue(accepted.body().contains("}\n\nprivate static Object help("), accepted.body());
    assertTrue(accepted.source().contains("\n  private static Object help("), accepted.source());
  }

  @Test
  void besideTheMethodStandNothingButHelpers() throws IOException {
    String helped = HELPED.formatted("return 1;");
    for (String other :
        List.of(
            helped.replace("private static Object help", "static Object help"),
            helped.replace("private static Object help", "private Object help"),
            helped.replace("private static Object help", "private static Object answer"),
            helped.replace("private static Object help", "private static native Object help"),
            helped.replace("private static Object help", "private static synchronized Object help"),
            helped + "\nprivate static int count;",
            helped + "\nprivate static final int COUNT = 1;",
            helped + "\nstatic { System.exit(0); }",
            helped + "\nprivate static class Other { }",
            helped + "\nprivate static int finalize() { return 1; }",
            helped + "\nprivate static int a() { return 1; }".repeat(9))) {
      assertInstanceOf(
          GateResult.Refused.class, gate.judgeStatically(BodyFile.fenced(other)), other);
    }
  }

  @Test
  void noHarmlessBodyIsRefused() throws IOException {
    Map<String, String> harmless = BodyFile.read("harmless/bodies.txt");
    Map<String, String> wrong = new TreeMap<>();
    for (Map.Entry<String, String> each : harmless.entrySet()) {
      GateResult result = gate.judgeStatically(BodyFile.fenced(each.getValue()));
      if (result instanceof GateResult.Refused refused) {
        wrong.put(each.getKey(), refused.stage() + ": " + refused.message());
      }
    }
    assertEquals(Map.of(), wrong);
    assertTrue(harmless.size() >= 100, harmless.size() + " harmless bodies");
  }
}
