package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.Severity;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.Checker;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.ResultJson;
import dev.hadron.generate.Toolbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says what an input would become, without writing anything. */
final class CheckCommand implements Subcommand {

  private final Terminal terminal;

  private final InputArguments input = new InputArguments();

  private final ReportArguments reporting = new ReportArguments();

  private final OptionSpec rules = Options.text("DIR", "Folder of house rules.", "--rules");

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "check",
            List.of(
                "Says what an input would become and why, or what is wrong with a project; writes"
                    + " nothing."),
            List.of(
                "0:nothing above a warning",
                "1:internal error",
                "2:wrong usage",
                "3:the input has errors, or the project breaks a rule",
                "4:unsupported constructs under --strict"),
            List.of(
                "",
                "Examples:",
                "  hadron check schema.sql",
                "  hadron check --strict openapi.yaml",
                "  hadron check shop --rules house-rules      (a folder with a pom.xml)",
                "  pg_dump --schema-only shop | hadron check -"));
    input.addTo(spec);
    reporting.addTo(spec);
    spec.addOption(rules);
    return spec;
  }

  @Override
  public Integer call() {
    Optional<Path> project = project();
    return project.isPresent() ? checkProject(project.get()) : checkInputs();
  }

  private Optional<Path> project() {
    return Optional.of(input.inputs())
        .filter(inputs -> inputs.size() == 1 && !inputs.contains(Inputs.STANDARD_INPUT))
        .filter(inputs -> !Inputs.isDatabase(inputs.get(0)))
        .map(inputs -> Path.of(inputs.get(0)))
        .filter(ProjectFiles::isProject);
  }

  private int checkProject(Path folder) {
    Optional<Path> house = Folders.existing("--rules", Options.value(rules));
    List<Diagnostic> findings = new ArrayList<>();
    try {
      List<SourceFile> files = ProjectFiles.read(folder);
      for (Diagnostic found : new Toolbox(Optional.empty(), house).review(files, input.options())) {
        SourceLocation where = found.where();
        String path = folder.resolve(where.file()).toString().replace('\\', '/');
        findings.add(found.at(new SourceLocation(path, where.line(), where.column())));
      }
    } catch (IOException e) {
      findings.add(
          Diagnostic.error(
              "input-unreadable",
              "cannot be read: " + e.getMessage(),
              SourceLocation.ofFile(folder.toString()),
              ""));
    }
    GenerationResult result = new GenerationResult(List.of(), findings, Ledger.EMPTY, List.of());
    if (reporting.json()) {
      terminal.out().print(ResultJson.of(result, false, Map.of()));
    } else {
      Report report = new Report(terminal);
      report.diagnostics(findings, reporting.quiet());
      if (!reporting.quiet()) {
        report.line(
            Report.count(result.count(Severity.ERROR), "error")
                + ", "
                + Report.count(result.count(Severity.WARNING), "warning"));
      }
    }
    return result.hasErrors() ? ExitCode.INPUT : ExitCode.OK;
  }

  private int checkInputs() {
    Checker checker = new Checker(input.toolbox(Folders.existing("--rules", Options.value(rules))));
    Generation generation =
        Generation.run(
            input, reporting.strict(), terminal, Optional.empty(), checker::check);
    GenerationResult result = generation.result();
    if (reporting.json()) {
      terminal.out().print(ResultJson.of(result, false, Map.of()));
      return generation.exitCode();
    }
    Report report = new Report(terminal);
    report.diagnostics(result.diagnostics(), reporting.quiet());
    if (result.hasErrors()) {
      report.refusal(result);
    } else if (!reporting.quiet()) {
      report.pairs(result.pairs());
      report.bindings(result.bindings());
      report.meanings(result.meanings());
      report.ledger(result.ledger().entries());
      report.line("Would generate " + Report.count(result.files().size(), "file"));
      report.pairs(result);
      report.operations(result);
      report.reviewed(result);
    }
    return generation.exitCode();
  }
}
