package dev.hadron.logic.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.logic.DomainType;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.logic.Example;
import dev.hadron.logic.LogicFile;
import dev.hadron.logic.LogicTask;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the examples say of a body, in a process with limits. */
class GateExamplesTest {

  private static final GateLimits SHORT = new GateLimits(32, Duration.ofSeconds(40));

  @Test
  void aBodyThatPassesIsSplicedIntoOurClass() throws IOException {
    GateResult result =
        judge(
            WideHole.task(WideHole.returns("12"), example("\"7\"", new Example.Returns("7"))),
            "return Integer.parseInt(text); // as it stands");
    GateResult.Accepted accepted = assertInstanceOf(GateResult.Accepted.class, result);
    assertEquals("{\n  return Integer.parseInt(text);\n}", accepted.body());
    assertEquals(2, accepted.examples());
    assertTrue(
        accepted.source().startsWith("package com.example.shop;\n\nimport java.time.LocalDate;"));
    assertFalse(accepted.source().contains("as it stands"), "comments are the reply's, not ours");
  }

  @Test
  void theFirstFailureGoesBackWithTheCall() throws IOException {
    String message = refusal(WideHole.task(WideHole.returns("12")), "return text.length();");
    assertTrue(message.contains("answer(new Order("), message);
    assertTrue(message.endsWith("it has to be: returns 12; but it is: returns 2."), message);
  }

  @Test
  void exceptionsAndTextsAreOutcomesToo() throws IOException {
    LogicTask task =
        WideHole.task(
            example("\"x\"", new Example.Throws("NumberFormatException")),
            example("\"3\"", new Example.Prints("[3, 3]")));
    GateResult result = judge(task, "int n = Integer.parseInt(text);\nreturn List.of(n, n);");
    assertInstanceOf(GateResult.Accepted.class, result);
    String message = refusal(task, "return List.of(3, 3);");
    assertTrue(
        message.endsWith("has to be: throws NumberFormatException; but it is: returns [3, 3]."),
        message);
  }

  @Test
  void refusalsAreHeldAgainstTheirStatusAndQuotedArrowsAreText() throws IOException {
    List<Diagnostic> problems = new ArrayList<>();
    LogicTask task =
        LogicFile.read(
                new SourceFile(
                    "shop.Pick.md",
                    """
                    # com.example.shop.Pick

                    String pick(String text)

                    An arrow is taken; no text is refused: 409.

                    ## Types

                    public class Refusal extends RuntimeException {
                      private final int status;
                      public Refusal(int status) { super("no"); this.status = status; }
                      public int status() { return status; }
                    }

                    ## Examples

                    "a => b \\" !! c" => "a => b \\" !! c"
                    "'" => "'"
                    "" !! Refusal 409
                    "" !! Refusal
                    """),
                problems)
            .orElseThrow(() -> new IllegalStateException(problems.toString()));
    String body = "if (text.isEmpty()) { throw new Refusal(%s); }\nreturn text;";

    assertInstanceOf(GateResult.Accepted.class, judge(task, body.formatted("409")));
    String message = refusal(task, body.formatted("422"));
    assertTrue(
        message.endsWith("has to be: throws Refusal 409; but it is: throws Refusal 422: no."),
        message);
  }

  @Test
  void theLastOfManyExamplesIsNotShown() throws IOException {
    LogicTask task =
        WideHole.task(
            example("\"1\"", new Example.Returns("1")),
            example("\"2\"", new Example.Returns("2")),
            example("\"3\"", new Example.Returns("3")),
            example("\"4\"", new Example.Returns("4")));
    assertEquals(3, task.shownExamples().size());
    String message =
        refusal(
            task,
            "return switch (text) { case \"1\" -> 1; case \"2\" -> 2; case \"3\" -> 3; default ->"
                + " 0; };");
    assertTrue(message.contains("do not treat the examples as special cases"), message);
    assertFalse(message.contains("4"), message);
  }

  @Test
  void aLoopThatNeverEndsIsEnded() throws IOException {
    GateLimits limits = new GateLimits(32, Duration.ofSeconds(3));
    long start = System.nanoTime();
    String message =
        refusal(
            WideHole.task(WideHole.returns("1")),
            "int n = 1;\nwhile (n > 0) { n = n % 7 + 1; }\nreturn n;",
            limits);
    assertTrue(message.endsWith("it did not end within the time limit."), message);
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 60);
  }

  @Test
  void memoryAndDepthHaveAnEnd() throws IOException {
    LogicTask task = WideHole.task(WideHole.returns("1"));
    String full =
        refusal(
            task,
            "List<int[]> all = new ArrayList<>();\n"
                + "while (all.size() >= 0) { all.add(new int[100_000]); }\n"
                + "return 1;");
    assertTrue(full.contains("too much memory"), full);
    String deep = refusal(task, "return answer(order, lines, stock, day, text);");
    assertTrue(deep.contains("StackOverflowError"), deep);
  }

  @Test
  void anExampleThatDoesNotCompileIsTheHolesFault() throws IOException {
    GateResult.Refused refused =
        assertInstanceOf(
            GateResult.Refused.class,
            judge(WideHole.task(example("5", new Example.Returns("1"))), "return 1;"));
    assertEquals(Stage.TASK, refused.stage());
    GateResult.Refused hostile =
        assertInstanceOf(
            GateResult.Refused.class,
            judge(
                WideHole.task(example("System.getenv(\"KEY\")", new Example.Returns("1"))),
                "return 1;"));
    assertEquals(
        "The types or the examples refer to java.lang.System.getenv.",
        hostile.message().replace("java.lang.System, ", ""));
  }

  @Test
  void typesOfAPageMayNoMoreThanABody() throws IOException {
    LogicTask task = WideHole.task(WideHole.returns("1"));
    List<DomainType> domain = new ArrayList<>(task.domain());
    domain.add(
        new DomainType(
            task.packageName(),
            "Wicked",
            "public record Wicked(int n) { static final int ALL = System.getenv().size(); }\n"));
    LogicTask wicked =
        new LogicTask(
            task.id(),
            task.packageName(),
            task.signature(),
            task.description(),
            task.constraints(),
            domain,
            task.examples(),
            task.files());
    GateResult.Refused refused =
        assertInstanceOf(GateResult.Refused.class, judge(wicked, "return 1;"));
    assertEquals(Stage.TASK, refused.stage());
    assertTrue(refused.message().contains("java.lang.System.getenv"), refused.message());
  }

  /** Without the guards before it: the process alone keeps such code from the world. */
  @Test
  void theProcessIsAWallOfItsOwn() throws IOException {
    LogicTask task = WideHole.task(WideHole.returns("1"));
    for (String reach :
        List.of(
            "new java.net.Socket(\"localhost\", 1).getPort()",
            "System.getenv(\"PATH\").length()",
            "Class.forName(\"java.lang.Runtime\").getName()",
            "java.nio.file.Files.list(java.nio.file.Path.of(\"/\")).count()")) {
      String body =
          "{ try { return "
              + reach
              + "; } catch (Exception e) { throw new IllegalStateException(e); } }";
      String message = refusalWithoutGuards(task, body);
      assertTrue(
          message.contains("NoClassDefFoundError") || message.contains("ClassNotFoundException"),
          reach + ": " + message);
    }
  }

  private static String refusalWithoutGuards(LogicTask task, String body) throws IOException {
    try (LogicGate gate = LogicGate.open(task, SHORT)) {
      return gate.runUnguarded(body).message();
    }
  }

  @Test
  void aCompilerOfItsOwnSaysTheSame() throws IOException {
    LogicTask task = WideHole.task(WideHole.returns("12"));
    String wrong = "int n = text;\nString s = 5;\nreturn missing(n);";
    try (LogicGate inside = LogicGate.open(task, SHORT);
        LogicGate forked = LogicGate.open(task, new Sandbox(SHORT), JavaCompilation.openForked())) {
      assertEquals(
          inside.judgeStatically(BodyFile.fenced(wrong)),
          forked.judgeStatically(BodyFile.fenced(wrong)));
      String right = BodyFile.fenced("return lines.stream().count() == 1 ? 12 : 0;");
      assertInstanceOf(GateResult.Accepted.class, forked.judge(right));
    }
  }

  @Test
  void compilerErrorsPointIntoTheBody() throws IOException {
    String message =
        refusal(WideHole.task(WideHole.returns("1")), "int n = 1;\nreturn n.length();");
    assertTrue(
        message.startsWith(
            "The code does not compile:\n"
                + "line 2: int cannot be dereferenced\n"
                + "    return n.length();"),
        message);
    String tooLong =
        refusal(WideHole.task(), "return " + "missing + ".repeat(60) + "1".repeat(3000) + ";");
    assertTrue(tooLong.length() <= GateResult.MAX_MESSAGE);
  }

  private static Example example(String text, Example.Outcome outcome) {
    List<String> arguments = new ArrayList<>(WideHole.ARGUMENTS);
    arguments.set(4, text);
    return new Example("of " + text.replace("\"", ""), arguments, outcome);
  }

  private static GateResult judge(LogicTask task, String body) throws IOException {
    try (LogicGate gate = LogicGate.open(task, SHORT)) {
      return gate.judge(BodyFile.fenced(body));
    }
  }

  private static String refusal(LogicTask task, String body) throws IOException {
    return refusal(task, body, SHORT);
  }

  private static String refusal(LogicTask task, String body, GateLimits limits) throws IOException {
    try (LogicGate gate = LogicGate.open(task, limits)) {
      GateResult result = gate.judge(BodyFile.fenced(body));
      return assertInstanceOf(GateResult.Refused.class, result).message();
    }
  }
}
