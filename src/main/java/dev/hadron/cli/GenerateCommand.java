package dev.hadron.cli;

import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.ResultJson;
import dev.hadron.output.FileChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the complete service that the inputs describe into a folder. */
final class GenerateCommand implements Subcommand {

  private final Terminal terminal;

  private final InputArguments input = new InputArguments();

  private final OutputArguments output = new OutputArguments("the service");

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
            List.of("Writes a complete Quarkus service for a SQL schema, an OpenAPI document or both."),
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
                "  hadron generate openapi.yaml schema.sql -o shop",
                "  hadron generate openapi.yaml -o shop --dry-run",
                "  hadron generate openapi.yaml -o shop --database mariadb",
                "  pg_dump --schema-only shop | hadron generate - -o shop --name shop"));
    input.addTo(spec);
    output.addTo(spec);
    reporting.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    LastRun lastRun = LastRun.of(Path.of(output.folder()));
    Generation generation = Generation.run(input, reporting.strict(), terminal, lastRun);
    OutputArguments.Delivery delivery =
        output.deliver(
            generation,
            request ->
                input
                    .toolbox()
                    .tree(request, generation.result())
                    .from(lastRun.sources(input.inputs())));
    if (reporting.json()) {
      terminal
          .out()
          .print(ResultJson.of(delivery.result(), false, Map.of("output", output.folder())));
    } else {
      report(delivery.result(), delivery.changes());
    }
    return delivery.exitCode();
  }

  private void report(GenerationResult result, List<FileChange> changes) {
    Report report = new Report(terminal);
    report.diagnostics(result.diagnostics(), reporting.quiet());
    if (result.hasErrors()) {
      if (output.isDryRun() && !reporting.quiet()) {
        output.list(report, changes);
      }
      report.refusal(result);
    } else if (!reporting.quiet()) {
      report.ledgerHead(result.ledger().entries());
      if (output.isDryRun()) {
        output.list(report, changes);
      }
      report.reservations(result);
      report.line(output.headline(changes));
      report.pairs(result);
      report.operations(result);
      report.unreviewed(result);
      if (!output.isDryRun()) {
        report.line("");
        report.line("Next: cd " + Shell.quoted(output.folder()) + " && mvn verify");
      }
    }
  }
}
