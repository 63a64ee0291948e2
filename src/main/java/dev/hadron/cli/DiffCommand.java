package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.GenerationResult;
import dev.hadron.output.FileChange;
import dev.hadron.output.FolderDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Shows what generating would change in a folder, as a unified diff. */
final class DiffCommand implements Subcommand {

  private final Terminal terminal;

  private final InputArguments input = new InputArguments();

  private final OptionSpec output =
      Options.required("DIR", "Folder of the service to compare with.", "-o", "--output");

  private final OptionSpec nameOnly =
      Options.flag("Print kind of change and path alone.", "--name-only");

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "diff",
            List.of("Shows as a unified diff what 'generate' would change in a folder; writes nothing."),
            List.of(
                "0:the folder already holds what would be generated",
                "1:internal error",
                "2:wrong usage",
                "3:it differs, or the input has errors"),
            List.of(
                "",
                "Examples:",
                "  hadron diff schema.sql -o shop",
                "  hadron diff --name-only schema.sql -o shop"));
    input.addTo(spec);
    spec.addOption(output).addOption(nameOnly);
    return spec;
  }

  @Override
  public Integer call() {
    String folder = Options.value(output).orElseThrow();
    Generation generation =
        Generation.run(input, false, terminal, LastRun.of(Path.of(folder)));
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
      report.diagnostics(diff.problems(), false);
      for (FileChange change : diff.differences()) {
        if (Options.isSet(nameOnly)) {
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
