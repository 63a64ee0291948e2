package dev.hadron.generate.jobs;

import dev.hadron.generate.jobs.JobHole.PlacedText;
import dev.hadron.logic.gate.LogicClass;
import dev.hadron.logic.loop.LogicOutcome;
import dev.hadron.output.UnifiedDiff;
import dev.hadron.render.layout.JavaLayout;
import java.util.Objects;
import java.util.Optional;

/**
 * A body that passed the gate, as somebody reviews it.
 *
 * @param path of the class in the project
 * @param source the class with the body
 * @param diff to the class without it
 * @param tests the visible tests, as the project has them
 * @param model protocol and model that wrote it
 * @param examples how many examples it passes
 * @param provenance the file that says where it comes from
 */
public record Proposal(
    String path,
    String source,
    String diff,
    String tests,
    String model,
    int examples,
    String provenance) {

  public Proposal {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(diff, "diff");
    Objects.requireNonNull(tests, "tests");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(provenance, "provenance");
  }

  /** What the loop proposes for the class that the project has. */
  static Proposal of(PlacedText open, String tests, LogicOutcome.Proposed proposed) {
    LogicClass filled = new LogicClass(proposed.source());
    String source = JavaLayout.apply(new LogicClass(open.text()).filled(filled));
    return new Proposal(
        open.path(),
        source,
        UnifiedDiff.of(open.path(), Optional.of(open.text()), Optional.of(source)),
        tests,
        proposed.provenance().model(),
        proposed.provenance().examples(),
        proposed.provenance().json());
  }
}
