package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.logic.loop.Budget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holes to fill in a project.
 *
 * @param holes a page each
 * @param project folder of the project
 * @param mode what to do with them
 * @param spending what the model may cost
 * @param accept whether a body that passes goes into the sources at once
 * @param environment where the key of the model comes from
 */
public record ImplementRequest(
    List<SourceFile> holes,
    Path project,
    Mode mode,
    Optional<Model> model,
    Spending spending,
    boolean accept,
    Map<String, String> environment) {

  public ImplementRequest {
    holes = List.copyOf(holes);
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(spending, "spending");
    environment = Map.copyOf(environment);
  }

  /** What to do. */
  public enum Mode {
    /** Ask a model, or leave the hole open where none is named. */
    WRITE,
    /** As before, from recorded replies alone. */
    REPLAY,
    /** Hold the bodies that are there against the gate. */
    CHECK
  }

  /** What all holes of a run may cost together. */
  public record Spending(int calls, long tokens, Duration time) {

    /** Enough for a service with some dozens of holes. */
    public static Spending standard() {
      Budget budget = Budget.perRun();
      return new Spending(budget.calls(), budget.tokens(), budget.time());
    }

    /** The same, as the loop counts it. */
    public Budget budget() {
      return new Budget(calls, tokens, time);
    }
  }

  /**
   * A model.
   *
   * @param protocol {@code chat} or {@code messages}
   */
  public record Model(String name, String url, String protocol) {

    public Model {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(protocol, "protocol");
    }
  }
}
