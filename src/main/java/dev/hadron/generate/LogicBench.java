package dev.hadron.generate;

import dev.hadron.logic.LogicTask;
import dev.hadron.logic.MeasuredHole;
import dev.hadron.logic.gate.Gate;
import dev.hadron.logic.gate.GateLimits;
import dev.hadron.logic.gate.GateResult;
import dev.hadron.logic.gate.LogicGate;
import dev.hadron.logic.loop.LogicLoop;
import dev.hadron.logic.loop.LogicOutcome;
import dev.hadron.logic.loop.LoopLimits;
import dev.hadron.logic.loop.Pace;
import dev.hadron.logic.loop.ReplyCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures a model on the set of holes: how many it fills so that the gate accepts them, and how many
 * of those are right by tests that it was never shown.
 */
public final class LogicBench {

  private LogicBench() {}

  /**
   * One hole.
   *
   * @param replies how many replies it took
   * @param accepted whether one of them passed the gate
   * @param right whether that one also passes the hidden tests
   * @param note why not, else empty
   */
  public record Row(String hole, int replies, boolean accepted, boolean right, String note) {}

  /** All of them, and what they cost. */
  public record Result(List<Row> rows, int calls, long tokens) {

    public Result {
      rows = List.copyOf(rows);
    }

    public long accepted() {
      return rows.stream().filter(Row::accepted).count();
    }

    /** Accepted at the first reply. */
    public long atOnce() {
      return rows.stream().filter(row -> row.accepted() && row.replies() == 1).count();
    }

    public long right() {
      return rows.stream().filter(Row::right).count();
    }
  }

  /**
   * Asks a model for all holes of the set; what it answers is kept nowhere.
   *
   * @param progress receives each row as soon as it is known
   * @throws IllegalArgumentException when the model's address or key is none
   */
  public static Result run(
      ImplementRequest.Model model,
      ImplementRequest.Spending spending,
      Map<String, String> environment,
      Consumer<Row> progress)
      throws IOException {
    LogicLoop loop =
        new LogicLoop(
            ModelWriters.of(model, environment),
            ReplyCache.none(),
            LoopLimits.standard(),
            spending.budget(),
            Pace.real());
    List<Row> rows = new ArrayList<>();
    for (MeasuredHole hole : MeasuredHole.all()) {
      Row row = row(hole, loop.fill(hole.task()));
      progress.accept(row);
      rows.add(row);
    }
    return new Result(rows, loop.spent().calls(), loop.spent().tokens());
  }

  private static Row row(MeasuredHole hole, LogicOutcome outcome) throws IOException {
    String id = hole.task().id();
    int refused = outcome.attempts().size();
    if (outcome instanceof LogicOutcome.Open open) {
      return new Row(id, refused, false, false, open.reason().replace('\n', ' '));
    }
    String source = ((LogicOutcome.Proposed) outcome).source();
    GateResult hidden = judge(hole.hidden(), source);
    String note =
        hidden instanceof GateResult.Refused wrong ? wrong.message().replace('\n', ' ') : "";
    return new Row(id, refused + 1, true, note.isEmpty(), note);
  }

  private static GateResult judge(LogicTask task, String source) throws IOException {
    try (Gate gate = LogicGate.open(task, GateLimits.standard())) {
      return gate.judgeCode(source);
    }
  }
}
