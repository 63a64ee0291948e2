package dev.hadron.logic.loop;

import dev.hadron.logic.Digest;
import dev.hadron.logic.LogicAnswer;
import dev.hadron.logic.LogicRequest;
import dev.hadron.logic.LogicRequest.Message;
import dev.hadron.logic.LogicRequest.Role;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.LogicWriter;
import dev.hadron.logic.gate.Gate;
import dev.hadron.logic.gate.GateResult;
import dev.hadron.logic.gate.LogicGate;
import dev.hadron.logic.gate.Skeleton;
import dev.hadron.logic.gate.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Fills holes: asks for a body, holds it against the gate, tells what was wrong, asks again, starts
 * afresh, and stops in time.
 */
public final class LogicLoop {

  private static final int MAX_QUOTE = 16_000;

  private final LogicWriter writer;
  private final ReplyCache cache;
  private final LoopLimits limits;
  private final Pace pace;
  private final Budget.Meter run;
  private final Gate.Opener gates;

  /**
   * A loop for the holes of one run.
   *
   * @param run what the whole run may spend
   */
  public LogicLoop(LogicWriter writer, ReplyCache cache, LoopLimits limits, Budget run, Pace pace) {
    this(writer, cache, limits, run, pace, LogicGate::open);
  }

  LogicLoop(
      LogicWriter writer,
      ReplyCache cache,
      LoopLimits limits,
      Budget run,
      Pace pace,
      Gate.Opener gates) {
    this.writer = writer;
    this.cache = cache;
    this.limits = limits;
    this.run = new Budget.Meter(run, "run");
    this.pace = pace;
    this.gates = gates;
  }

  /** What was spent on all holes. */
  public Budget.Meter spent() {
    return run;
  }

  /**
   * Tries to fill a hole.
   *
   * @throws ReplayMissException when a replay wants a reply that was not recorded
   * @throws IOException when this machine fails, not the model
   */
  public LogicOutcome fill(LogicTask task) throws IOException {
    return fill(task, attempt -> {});
  }

  /**
   * The same, told while it goes on.
   *
   * @param watcher receives each reply that is not accepted
   */
  public LogicOutcome fill(LogicTask task, Consumer<Attempt> watcher) throws IOException {
    try (Gate gate = gates.open(task, limits.gate())) {
      Optional<GateResult.Refused> broken = gate.broken();
      if (broken.isPresent()) {
        return new LogicOutcome.Open(broken.get().message(), List.of());
      }
      return new Hole(task, gate, watcher).fill();
    }
  }

  /** The tries at one hole. */
  private final class Hole {

    private final LogicTask task;
    private final Gate gate;
    private final Consumer<Attempt> watcher;
    private final LogicPrompts prompts;
    private final Dialogue dialogue;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Hole(LogicTask task, Gate gate, Consumer<Attempt> watcher) {
      this.task = task;
      this.gate = gate;
      this.watcher = watcher;
      this.prompts = new LogicPrompts(task);
      Budget.Meter hole = new Budget.Meter(limits.hole(), "hole");
      this.dialogue = new Dialogue(task, writer, cache, limits, pace, List.of(hole, run));
    }

    LogicOutcome fill() throws IOException {
      for (int sample = 0; sample < limits.samples(); sample++) {
        Optional<LogicOutcome> outcome = sample(sample);
        if (outcome.isPresent()) {
          return outcome.get();
        }
      }
      Attempt last = attempts.get(attempts.size() - 1);
      return open(
          attempts.size()
              + " replies were refused, the last one by the "
              + last.stage()
              + " check: "
              + last.message());
    }

    /** A fresh start and its repairs; nothing where another one may do better. */
    private Optional<LogicOutcome> sample(int sample) throws IOException {
      List<Message> messages = new ArrayList<>();
      messages.add(new Message(Role.USER, prompts.implement()));
      Set<String> seen = new HashSet<>();
      for (int round = 0; round <= limits.repairs(); round++) {
        LogicRequest request =
            new LogicRequest(prompts.system(), messages, limits.replyTokens(), sample);
        String hash = request.hash(writer.model());
        LogicAnswer answer = dialogue.ask(request);
        if (answer instanceof LogicAnswer.Failure failure) {
          String stage =
              failure.kind() == LogicAnswer.Kind.SPENT ? Attempt.BUDGET : Attempt.ENDPOINT;
          tried(new Attempt(sample, round, stage, failure.reason(), hash));
          return failure.kind() == LogicAnswer.Kind.UNUSABLE
              ? Optional.empty()
              : Optional.of(open(failure.reason()));
        }
        requests.add(hash);
        LogicAnswer.Reply reply = (LogicAnswer.Reply) answer;
        GateResult result = judge(reply);
        if (result instanceof GateResult.Accepted accepted) {
          return Optional.of(proposed(accepted));
        }
        GateResult.Refused refused = (GateResult.Refused) result;
        tried(new Attempt(sample, round, refused.stage().label(), refused.message(), hash));
        if (!seen.add(reply.text())) {
          return Optional.empty();
        }
        messages.add(new Message(Role.ASSISTANT, quote(reply.text())));
        messages.add(new Message(Role.USER, prompts.repair(refused.message())));
      }
      return Optional.empty();
    }

    private void tried(Attempt attempt) {
      attempts.add(attempt);
      watcher.accept(attempt);
    }

    private GateResult judge(LogicAnswer.Reply reply) throws IOException {
      if (!reply.complete()) {
        return new GateResult.Refused(
            Stage.REPLY, "The reply was cut off at the limit of its length. Answer shorter.");
      }
      long start = pace.nanos();
      GateResult result = gate.judge(reply.text());
      long spent = pace.nanos() - start;
      dialogue.spendTime(spent);
      return result;
    }

    private LogicOutcome proposed(GateResult.Accepted accepted) {
      Provenance provenance =
          new Provenance(
              task.id(),
              writer.model(),
              requests,
              accepted.examples(),
              Digest.sha256(accepted.body()));
      String source =
          new Skeleton(task).classSource(accepted.body(), List.of(provenance.sentence()));
      return new LogicOutcome.Proposed(source, provenance, attempts);
    }

    private LogicOutcome open(String reason) {
      return new LogicOutcome.Open(reason, attempts);
    }
  }

  private static String quote(String reply) {
    return reply.length() <= MAX_QUOTE ? reply : reply.substring(0, MAX_QUOTE) + " …";
  }
}
