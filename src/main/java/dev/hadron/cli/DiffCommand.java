package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.GenerationResult;
import dev.hadron.output.FileChange;
import dev.hadron.output.FolderDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what generating would change in a folder, as a unified diff. */
@Command(
    name = "diff",
    description =
        "Shows as a unified diff what 'generate' would change in a folder; writes nothing.",
    exitCodeList = {
      "0:the folder already holds what would be generated",
      "1:internal error",
      "2:wrong usage",
      "3:it differs, or the input has errors",
    },
    footer = {
      "",
      "Examples:",
      "  hadron diff schema.sql -o shop",
      "  hadron diff --name-only schema.sql -o shop"
    })
final class DiffCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final InputArguments input = new InputArguments();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Folder of the service to compare with.")
  private String folder;

  @Option(names = "--name-only", description = "Print kind of change and path alone.")
  private boolean nameOnly;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Generation generation = Generation.run(input, false, terminal);
    Report report = new Report(terminal);
    GenerationResult result = generation.result();
    if (result.hasErrors()) {
      report.diagnostics(result.diagnostics(), true);
      report.refusal(result);
      return ExitCode.INPUT;
    }
    try {
      FolderDiff diff =
          FolderDiff.of(
              Path.of(folder), input.toolbox().tree(generation.request().orElseThrow(), result));
      report.diagnostics(diff.problems(), true);
      for (FileChange change : diff.differences()) {
        if (nameOnly) {
          report.line(change.change().label() + "  " + change.path());
        } else {
          terminal.out().print(change.unifiedDiff());
        }
      }
      return diff.isSame() ? ExitCode.OK : ExitCode.INPUT;
    } catch (IOException e) {
      Diagnostic unreadable =
          Diagnostic.error(
              "output-unreadable",
              "cannot be read: " + e.getMessage(),
              SourceLocation.ofFile(folder),
              "");
      report.diagnostics(List.of(unreadable), true);
      return ExitCode.INPUT;
    }
  }
}
