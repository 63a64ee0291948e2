package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.ImplementResult.Row;
import dev.hadron.generate.ImplementResult.State;
import dev.hadron.logic.LogicFile;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.gate.Gate;
import dev.hadron.logic.gate.GateLimits;
import dev.hadron.logic.gate.GateResult;
import dev.hadron.logic.gate.LogicGate;
import dev.hadron.logic.loop.LogicLoop;
import dev.hadron.logic.loop.LogicOutcome;
import dev.hadron.logic.loop.LoopLimits;
import dev.hadron.logic.loop.Pace;
import dev.hadron.logic.loop.ReplayMissException;
import dev.hadron.logic.loop.ReplyCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the holes of a project, or leaves them open in a way that compiles and says so. */
public final class Implementer {

  /** Variable of the environment with the key; with {@code _FILE} at its end, a file with it. */
  public static final String KEY = "HADRON_API_KEY";

  private final ImplementRequest request;
  private final List<Diagnostic> problems = new ArrayList<>();

  private Implementer(ImplementRequest request) {
    this.request = request;
  }

  /**
   * Does what a request says.
   *
   * @throws IllegalArgumentException when the model's address or key is none
   */
  public static ImplementResult implement(ImplementRequest request) throws IOException {
    return new Implementer(request).run();
  }

  private ImplementResult run() throws IOException {
    List<LogicTask> tasks = new ArrayList<>();
    for (SourceFile page : request.holes()) {
      LogicFile.read(page, problems).ifPresent(task -> tasks.add(checked(task, page)));
    }
    List<Row> rows = new ArrayList<>();
    if (problems.isEmpty()) {
      Optional<LogicLoop> loop = loop();
      for (LogicTask task : tasks) {
        HoleFiles files = new HoleFiles(task, request.project());
        boolean check = request.mode() == ImplementRequest.Mode.CHECK;
        try {
          rows.add(check ? check(task, files) : write(task, files, loop));
        } catch (ReplayMissException e) {
          rows.add(new Row(task.id(), State.REFUSED, e.getMessage(), List.of()));
        }
      }
    }
    return new ImplementResult(rows, problems);
  }

  /** A hole whose types or examples do not compile is a mistake of its page. */
  private LogicTask checked(LogicTask task, SourceFile page) {
    try (Gate gate = LogicGate.open(task, GateLimits.standard())) {
      gate.broken()
          .ifPresent(
              broken ->
                  problems.add(
                      Diagnostic.error(
                          LogicFile.PROBLEM,
                          broken.message().replace('\n', ' '),
                          new SourceLocation(page.name(), 1, 1),
                          "the types and the examples have to compile by themselves")));
      return task;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row check(LogicTask task, HoleFiles files) throws IOException {
    Path body = files.body();
    if (!files.isWritten()) {
      return new Row(
          task.id(), State.OPEN, "nobody has written " + files.relative(body), List.of());
    }
    try (Gate gate = LogicGate.open(task, GateLimits.standard())) {
      GateResult result = gate.judgeCode(Files.readString(body));
      if (result instanceof GateResult.Refused refused) {
        String note = refused.stage().label() + ": " + refused.message().replace('\n', ' ');
        return new Row(task.id(), State.REFUSED, note, List.of());
      }
      GateResult.Accepted accepted = (GateResult.Accepted) result;
      String note = "it passes " + accepted.examples() + " examples";
      return new Row(task.id(), State.PASSED, note, files.writeTests());
    }
  }

  private Row write(LogicTask task, HoleFiles files, Optional<LogicLoop> loop)
      throws IOException {
    if (files.isWritten()) {
      String note = files.relative(files.body()) + " is yours already";
      return new Row(task.id(), State.ACCEPTED, note, List.of());
    }
    List<String> written = new ArrayList<>(files.writeFrame());
    if (loop.isEmpty()) {
      written.addAll(files.writeOpen());
      return new Row(
          task.id(), State.OPEN, "no model is named; write " + files.relative(files.body()), written);
    }
    if (task.examples().isEmpty()) {
      written.addAll(files.writeOpen());
      String note = "its page has no examples, so nothing could tell a right answer from a wrong one";
      return new Row(task.id(), State.OPEN, note, written);
    }
    LogicOutcome outcome = loop.get().fill(task);
    if (outcome instanceof LogicOutcome.Open open) {
      written.addAll(files.writeOpen());
      return new Row(task.id(), State.OPEN, open.reason().replace('\n', ' '), written);
    }
    LogicOutcome.Proposed proposed = (LogicOutcome.Proposed) outcome;
    written.addAll(files.writeProposal(proposed.source(), proposed.provenance().json()));
    if (request.accept()) {
      written.addAll(files.writeBody(proposed.source()));
      return new Row(task.id(), State.ACCEPTED, "read it before you commit it", written);
    }
    written.addAll(files.writeOpen());
    return new Row(
        task.id(), State.PROPOSED, "read it, then run again with --replay --accept", written);
  }

  private Optional<LogicLoop> loop() throws IOException {
    if (request.model().isEmpty()) {
      return Optional.empty();
    }
    ImplementRequest.Model model = request.model().get();
    Path folder = request.project().resolve(HoleFiles.FOLDER).resolve("replies");
    boolean replay = request.mode() == ImplementRequest.Mode.REPLAY;
    return Optional.of(
        new LogicLoop(
            replay ? ModelWriters.silent(model) : ModelWriters.of(model, request.environment()),
            replay ? ReplyCache.replay(folder) : ReplyCache.in(folder),
            LoopLimits.standard(),
            request.spending().budget(),
            Pace.real()));
  }
}
