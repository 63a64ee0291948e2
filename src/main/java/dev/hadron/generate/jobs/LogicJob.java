package dev.hadron.generate.jobs;

import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.HoleFiles;
import dev.hadron.generate.Toolbox;
import dev.hadron.generate.jobs.JobStatus.Decision;
import dev.hadron.generate.jobs.JobStatus.State;
import dev.hadron.logic.PlainText;
import dev.hadron.logic.loop.Attempt;
import dev.hadron.logic.loop.Budget;
import dev.hadron.logic.loop.LogicLoop;
import dev.hadron.logic.loop.LogicOutcome;
import dev.hadron.output.OutputTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One job: the holes of a service that was generated in memory, filled one after the other. One thread
 * runs it; any may look at it, cancel it, and decide on what is proposed.
 */
public final class LogicJob {

  /** What callers are told of a model that fails: what it says may be its operator's business. */
  private static final String NO_ANSWER =
      "the model gave no answer that is of use; the server's log says more";

  private final String id;
  private final GenerationRequest request;
  private final GenerationResult result;
  private final List<JobHole> holes;
  private final List<Progress> progress;
  private final InstantSource clock;
  private final JobLog log;
  private State state = State.WAITING;
  private Thread runner;
  private Budget.Meter spent = new Budget.Meter(new Budget(0, 0, Duration.ZERO), "run");
  private Instant end;

  LogicJob(
      String id,
      GenerationRequest request,
      GenerationResult result,
      List<JobHole> holes,
      InstantSource clock,
      JobLog log) {
    this.id = id;
    this.request = request;
    this.result = result;
    this.holes = List.copyOf(holes);
    this.progress = holes.stream().map(hole -> new Progress()).toList();
    this.clock = clock;
    this.log = log;
  }

  /** How far a hole has come. */
  private static final class Progress {
    private Decision decision = Decision.WAITING;
    private String note = "";
    private int refused;
    private Proposal proposal;
  }

  /** What the server writes down for its operator. */
  @FunctionalInterface
  public interface JobLog {
    void write(String line, Throwable thrown);
  }

  public String id() {
    return id;
  }

  /** Fills the holes, on the thread of the caller, which may be interrupted. */
  void run(LogicLoop loop) {
    if (!begin(loop.spent())) {
      return;
    }
    try {
      for (int i = 0; i < holes.size() && isRunning(); i++) {
        fill(i, loop);
      }
      over(State.DONE);
    } catch (RuntimeException | StackOverflowError e) {
      log.write("job " + id + " failed", e);
      over(State.FAILED);
    } finally {
      release();
    }
  }

  private synchronized boolean begin(Budget.Meter meter) {
    if (state != State.WAITING) {
      return false;
    }
    state = State.RUNNING;
    runner = Thread.currentThread();
    spent = meter;
    return true;
  }

  synchronized boolean isOver() {
    return state.isOver();
  }

  private synchronized boolean isRunning() {
    return state == State.RUNNING;
  }

  /** Afterwards the thread is somebody else's, and nothing of this job interrupts it. */
  private synchronized void release() {
    runner = null;
    Thread.interrupted();
  }

  private void fill(int index, LogicLoop loop) {
    JobHole hole = holes.get(index);
    if (hole.task().examples().isEmpty()) {
      settle(index, Decision.OPEN, "it has no examples, so nothing could tell right from wrong");
      return;
    }
    settle(index, Decision.ASKING, "the model is asked");
    try {
      LogicOutcome outcome = loop.fill(hole.task(), attempt -> refused(index, attempt));
      if (outcome instanceof LogicOutcome.Proposed proposed) {
        propose(index, Proposal.of(hole.open(), hole.tests(), proposed));
      } else if (outcome instanceof LogicOutcome.Open open) {
        settle(index, Decision.OPEN, reason(open));
      } else {
        throw new IllegalStateException("unknown outcome: " + outcome);
      }
    } catch (IOException e) {
      if (isRunning()) {
        log.write("job " + id + ": " + hole.task().id(), e);
      }
      settle(index, Decision.OPEN, "this server could not judge what the model said");
    }
  }

  private String reason(LogicOutcome.Open open) {
    List<Attempt> attempts = open.attempts();
    boolean endpoint =
        !attempts.isEmpty() && attempts.get(attempts.size() - 1).stage().equals(Attempt.ENDPOINT);
    return endpoint ? NO_ANSWER : open.reason();
  }

  private synchronized void refused(int index, Attempt attempt) {
    Progress at = progress.get(index);
    if (attempt.stage().equals(Attempt.ENDPOINT)) {
      if (state == State.RUNNING) {
        log.write("job " + id + ": " + holes.get(index).task().id() + ": " + attempt.message(), null);
      }
      return;
    }
    at.refused++;
    at.note = "the last reply was refused by the " + attempt.stage() + " check";
  }

  private synchronized void settle(int index, Decision decision, String note) {
    if (state == State.RUNNING) {
      progress.get(index).decision = decision;
      progress.get(index).note = PlainText.line(note);
    }
  }

  private synchronized void propose(int index, Proposal proposal) {
    if (state == State.RUNNING) {
      Progress at = progress.get(index);
      at.decision = Decision.PROPOSED;
      at.note = "it compiles, calls nothing that it may not, and passes its examples";
      at.proposal = proposal;
    }
  }

  /** Ends it, whether it runs or waits; what was proposed by then stays. */
  public void cancel() {
    over(State.CANCELLED);
  }

  /** Ends it since it takes too long. */
  void stop() {
    over(State.STOPPED);
  }

  private synchronized void over(State last) {
    if (state.isOver()) {
      return;
    }
    state = last;
    end = clock.instant();
    for (Progress each : progress) {
      if (each.decision == Decision.WAITING || each.decision == Decision.ASKING) {
        each.decision = Decision.OPEN;
        each.note = "the job was over before";
      }
    }
    if (runner != null && runner != Thread.currentThread()) {
      runner.interrupt();
    }
  }

  /** Whether it ended at least so long ago. */
  synchronized boolean isPast(Duration kept) {
    return end != null && !clock.instant().isBefore(end.plus(kept));
  }

  /**
   * Decides on a proposal; what was decided may be changed as long as the job is remembered.
   *
   * @return whether there is such a proposal
   */
  public synchronized boolean decide(String name, boolean accepted) {
    for (int i = 0; i < holes.size(); i++) {
      Progress at = progress.get(i);
      if (holes.get(i).task().shortName().equals(name) && at.proposal != null) {
        at.decision = accepted ? Decision.ACCEPTED : Decision.REFUSED;
        return true;
      }
    }
    return false;
  }

  synchronized JobStatus status(Duration kept) {
    List<JobStatus.Hole> rows = new ArrayList<>();
    for (int i = 0; i < holes.size(); i++) {
      Progress at = progress.get(i);
      rows.add(
          new JobStatus.Hole(
              holes.get(i).task().shortName(),
              holes.get(i).task().description(),
              at.decision,
              at.note,
              at.refused,
              Optional.ofNullable(at.proposal)));
    }
    return new JobStatus(
        id,
        result.coordinates().orElseThrow().title(),
        state,
        spent.calls(),
        spent.tokens(),
        rows,
        Optional.ofNullable(end).map(at -> at.plus(kept)));
  }

  /** The project with the bodies that were accepted; a later run takes them for the user's own. */
  public OutputTree project() {
    OutputTree tree = Toolbox.SHIPPED.tree(request, result);
    NavigableMap<String, byte[]> files = new TreeMap<>(tree.encoded());
    synchronized (this) {
      for (int i = 0; i < holes.size(); i++) {
        Progress at = progress.get(i);
        if (at.decision == Decision.ACCEPTED) {
          put(files, at.proposal.path(), at.proposal.source());
          put(files, HoleFiles.provenance(holes.get(i).task()), at.proposal.provenance());
        }
      }
    }
    return new OutputTree(tree.files(), files, tree.lock());
  }

  private static void put(NavigableMap<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the archive of the project is called. */
  public String archiveName() {
    return request.options().archiveName();
  }
}
