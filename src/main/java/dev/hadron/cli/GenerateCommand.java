package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.ResultJson;
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
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the complete service that the inputs describe into a folder. */
final class GenerateCommand implements Subcommand {

  private final Terminal terminal;

  private final InputArguments input = new InputArguments();

  private final OptionSpec output =
      Options.required(
          "DIR", "Folder of the service: new, empty, or from an earlier run.", "-o", "--output");

  private final OptionSpec dryRun =
      Options.flag("Write nothing, list what would happen to each file.", "--dry-run");

  private final ReportArguments reporting = new ReportArguments();

  GenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "generate",
            List.of("Writes a complete Quarkus service for a SQL schema or an OpenAPI document."),
            List.of(
                "0:written, or nothing to change",
                "1:internal error",
                "2:wrong usage",
                "3:the input has errors, or a file edited by hand would change: nothing is written",
                "4:unsupported constructs under --strict: nothing is written"),
            List.of(
                "",
                "Options may also stand in a file hadron.yml beside the input, one 'key: value' a line with",
                "the names above without dashes; the command line wins.",
                "",
                "Examples:",
                "  hadron generate schema.sql -o shop",
                "  hadron generate db/migration -o shop --group com.acme --package com.acme.shop",
                "  hadron generate jdbc:postgresql://localhost/shop -o shop --db-user me",
                "  hadron generate openapi.yaml -o shop --dry-run",
                "  hadron generate openapi.yaml -o shop --database mariadb",
                "  pg_dump --schema-only shop | hadron generate - -o shop --name shop"));
    input.addTo(spec);
    spec.addOption(output).addOption(dryRun);
    reporting.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    LastRun lastRun = LastRun.of(Path.of(folder()));
    Generation generation = Generation.run(input, reporting.strict(), terminal, lastRun);
    GenerationResult result = generation.result();
    List<FileChange> changes = List.of();
    if (generation.exitCode() == ExitCode.OK) {
      OutputTree tree = input.toolbox().tree(generation.request().orElseThrow(), result);
      SinkResult written = write(tree.from(lastRun.sources(input.inputs())));
      changes = written.changes();
      result = result.plusDiagnostics(written.diagnostics());
    }
    int code =
        result.hasErrors() && !generation.unsupported() ? ExitCode.INPUT : generation.exitCode();
    if (reporting.json()) {
      terminal.out().print(ResultJson.of(result, false, Map.of("output", folder())));
    } else {
      report(result, changes);
    }
    return code;
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

  private void report(GenerationResult result, List<FileChange> changes) {
    Report report = new Report(terminal);
    report.diagnostics(result.diagnostics(), reporting.quiet());
    if (result.hasErrors()) {
      if (isDryRun() && !reporting.quiet()) {
        list(report, changes);
      }
      report.refusal(result);
    } else if (!reporting.quiet()) {
      report.ledgerHead(result.ledger().entries());
      if (isDryRun()) {
        list(report, changes);
      }
      report.reservations(result);
      report.line(headline(changes));
      report.operations(result);
      report.unreviewed(result);
      if (!isDryRun()) {
        report.line("");
        report.line("Next: cd " + Shell.quoted(folder()) + " && mvn verify");
      }
    }
  }

  /** What would happen to each file, also where edits by hand keep it from happening. */
  private static void list(Report report, List<FileChange> changes) {
    changes.stream()
        .filter(change -> change.change().isDifference())
        .forEach(change -> report.line(change.change().label() + "  " + change.path()));
  }

  private String headline(List<FileChange> changes) {
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

  private String folder() {
    return Options.value(output).orElseThrow();
  }

  private boolean isDryRun() {
    return Options.isSet(dryRun);
  }
}
