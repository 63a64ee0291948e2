package dev.hadron.logic.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.logic.LogicAnswer;
import dev.hadron.logic.LogicRequest;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.LogicWriter;
import dev.hadron.logic.gate.Gate;
import dev.hadron.logic.gate.GateResult;
import dev.hadron.logic.gate.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A test of the loop only, with no model: answers are right by chance, and so the part of holes
 * that is filled has a closed form.
 */
class WeakModelTest {

  private static final int HOLES = 2_000;
  private static final double FIRST = 0.21;
  private static final double REPAIR = 0.40;

  @Test
  void theLoopFillsAsManyHolesAsItsShapeSays() throws IOException {
    LoopLimits limits = limits();
    LogicLoop loop =
        new LogicLoop(
            new Weak(20260301),
            ReplyCache.none(),
            limits,
            new Budget(Integer.MAX_VALUE, Long.MAX_VALUE / 2, Duration.ofDays(1)),
            SmallHole.pace(),
            (task, gateLimits) -> new Told());
    int filled = 0;
    for (int i = 0; i < HOLES; i++) {
      if (loop.fill(SmallHole.task()) instanceof LogicOutcome.Proposed) {
        filled++;
      }
    }
    double sample = (1 - FIRST) * Math.pow(1 - REPAIR, limits.repairs());
    double expected = 1 - Math.pow(sample, limits.samples());
    double deviation = Math.sqrt(expected * (1 - expected) / HOLES);
    double measured = filled / (double) HOLES;
    assertEquals(0.977, expected, 0.0005);
    assertTrue(Math.abs(measured - expected) < 3 * deviation, measured + " instead of " + expected);
    assertEquals(expectedCalls(limits), loop.spent().calls() / (double) HOLES, 0.1, "calls a hole");
  }

  /** Each sample is begun if those before it failed, each repair if the rounds before it failed. */
  private static double expectedCalls(LoopLimits limits) {
    double calls = 0;
    double open = 1;
    for (int sample = 0; sample < limits.samples(); sample++) {
      for (int round = 0; round <= limits.repairs(); round++) {
        calls += open;
        open *= 1 - (round == 0 ? FIRST : REPAIR);
      }
    }
    return calls;
  }

  private static LoopLimits limits() {
    LoopLimits small = SmallHole.limits();
    return new LoopLimits(
        3, 2, 0, 100, small.call(), small.longestWait(), Budget.perHole(), small.gate());
  }

  /** Says whether it is right. */
  private static final class Weak implements LogicWriter {

    private final Random random;
    private int calls;

    Weak(long seed) {
      this.random = new Random(seed);
    }

    @Override
    public String model() {
      return "test:weak";
    }

    @Override
    public LogicAnswer write(LogicRequest request, Duration limit) {
      boolean first = request.messages().size() == 1;
      boolean right = random.nextDouble() < (first ? FIRST : REPAIR);
      return new LogicAnswer.Reply(right ? "right" : "wrong " + calls++, 0, true);
    }
  }

  /** Believes it. */
  private static final class Told implements Gate {

    @Override
    public Optional<GateResult.Refused> broken() {
      return Optional.empty();
    }

    @Override
    public GateResult judge(String reply) {
      return reply.equals("right")
          ? new GateResult.Accepted("{\n}", "", 1)
          : new GateResult.Refused(Stage.EXAMPLES, reply);
    }

    @Override
    public void close() {
      // It holds nothing.
    }
  }

  @Test
  void theBudgetOfARunEndsIt() throws IOException {
    LogicTask task = SmallHole.task();
    LogicLoop loop =
        new LogicLoop(
            new Weak(7),
            ReplyCache.none(),
            limits(),
            new Budget(5, 1_000_000, Duration.ofHours(1)),
            SmallHole.pace(),
            (hole, gateLimits) -> new Told());
    int open = 0;
    for (int i = 0; i < 20; i++) {
      if (loop.fill(task) instanceof LogicOutcome.Open left
          && left.reason().equals("the budget of the run, 5 calls, is spent")) {
        open++;
      }
    }
    assertEquals(5, loop.spent().calls());
    assertTrue(open >= 15, open + " holes were left open");
    assertInstanceOf(LogicOutcome.Open.class, loop.fill(task));
  }
}
