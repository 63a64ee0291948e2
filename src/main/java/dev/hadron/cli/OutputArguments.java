package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.GenerationResult;
import dev.hadron.output.Change;
import dev.hadron.output.FileChange;
import dev.hadron.output.FolderDiff;
import dev.hadron.output.FolderSink;
import dev.hadron.output.OutputTree;
import dev.hadron.output.SinkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The folder that a command writes, and what becomes of its files. */
final class OutputArguments {

  private final OptionSpec output;

  private final OptionSpec dryRun =
      Options.flag("Write nothing, list what would happen to each file.", "--dry-run");

  /**
   * @param whose what the folder is one of, such as the service
   */
  OutputArguments(String whose) {
    this.output =
        Options.required(
            "DIR",
            "Folder of " + whose + ": new, empty, or from an earlier run.",
            "-o",
            "--output");
  }

  void addTo(CommandSpec spec) {
    spec.addOption(output).addOption(dryRun);
  }

  String folder() {
    return Options.value(output).orElseThrow();
  }

  boolean isDryRun() {
    return Options.isSet(dryRun);
  }

  /**
   * What became of the files of a run.
   *
   * @param result of the run, with what writing had to say
   */
  record Delivery(GenerationResult result, List<FileChange> changes, int exitCode) {}

  /** Writes what a run without errors came to, or says what would become of it. */
  Delivery deliver(Generation generation, Function<GenerationRequest, OutputTree> tree) {
    GenerationResult result = generation.result();
    List<FileChange> changes = List.of();
    if (generation.exitCode() == ExitCode.OK) {
      SinkResult written = write(tree.apply(generation.request().orElseThrow()));
      changes = written.changes();
      result = result.plusDiagnostics(written.diagnostics());
    }
    boolean refused = result.hasErrors() && !generation.unsupported();
    return new Delivery(result, changes, refused ? ExitCode.INPUT : generation.exitCode());
  }

  private SinkResult write(OutputTree tree) {
    try {
      if (isDryRun()) {
        FolderDiff diff = FolderDiff.of(Path.of(folder()), tree);
        return new SinkResult(diff.changes(), diff.problems());
      }
      return new FolderSink(Path.of(folder())).write(tree);
    } catch (IOException e) {
      Diagnostic failed =
          Diagnostic.error(
              "output-unwritable",
              "cannot be written: " + e.getMessage(),
              SourceLocation.ofFile(folder()),
              "");
      return new SinkResult(List.of(), List.of(failed));
    }
  }

  /** What would happen to each file, also where edits by hand keep it from happening. */
  void list(Report report, List<FileChange> changes) {
    changes.stream()
        .filter(change -> change.change().isDifference())
        .forEach(change -> report.line(change.change().label() + "  " + change.path()));
  }

  String headline(List<FileChange> changes) {
    List<String> parts = new ArrayList<>();
    for (Change change : Change.values()) {
      long count = changes.stream().filter(row -> row.change() == change).count();
      if (count > 0) {
        parts.add(count + " " + change.label());
      }
    }
    return (isDryRun() ? "Would generate " : "Generated ")
        + Report.count(
            (int) changes.stream().filter(row -> row.change() != Change.REMOVED).count(), "file")
        + " in "
        + folder()
        + ": "
        + String.join(", ", parts);
  }
}
