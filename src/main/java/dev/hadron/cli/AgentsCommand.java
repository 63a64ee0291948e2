package dev.hadron.cli;

import dev.hadron.generate.AgentPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Hands the open holes of a project to a coding agent. */
final class AgentsCommand implements Subcommand {

  private static final String EXPORT = "export";

  private final Terminal terminal;

  private final PositionalParamSpec action =
      PositionalParamSpec.builder()
          .paramLabel("export")
          .index("0")
          .required(true)
          .type(String.class)
          .description("Write the pack.")
          .build();

  private final OptionSpec output =
      Options.required("DIR", "Folder of the project.", "-o", "--output");

  AgentsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "agents",
            List.of(
                "Writes what a coding agent of yours needs to fill the open holes of a project: a task each in",
                "'logic/tasks' (rule, types, examples, the one file to change, the commands that judge it), the",
                "agent in '.claude/agents', and a CLAUDE.md that reads AGENTS.md where there is none. What comes",
                "back is held against the gate by 'hadron implement --check'."),
            List.of(
                "0:written, or no hole is open",
                "1:internal error",
                "2:wrong usage",
                "3:a page is wrong, or a file cannot be written"),
            List.of("", "Examples:", "  hadron agents export -o shop"));
    spec.addPositional(action).addOption(output);
    return spec;
  }

  @Override
  public Integer call() {
    if (!EXPORT.equals(action.getValue())) {
      throw new UsageException("'" + action.getValue() + "' is no action of agents: export is");
    }
    Path project = Path.of(Options.value(output).orElseThrow());
    try {
      AgentPack.Result result = AgentPack.export(project, HolePages.of(project, List.of()));
      Report report = new Report(terminal);
      report.diagnostics(result.problems(), false);
      if (!result.problems().isEmpty()) {
        return ExitCode.INPUT;
      }
      report.line(result.open() == 0
              ? "No hole is open."
              : result.open() + (result.open() == 1 ? " open hole:" : " open holes:"));
      result.files().forEach(file -> report.line("  " + file));
      return ExitCode.OK;
    } catch (IOException e) {
      terminal.err().print("hadron: " + e.getMessage() + "\n");
      return ExitCode.INPUT;
    }
  }
}
