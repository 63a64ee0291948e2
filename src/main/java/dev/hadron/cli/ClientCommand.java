package dev.hadron.cli;

import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.OptionKey;
import dev.hadron.generate.ResultJson;
import dev.hadron.generate.Toolbox;
import dev.hadron.output.FileChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes a typed client of a contract into a folder. */
final class ClientCommand implements Subcommand {

  private final Terminal terminal;

  private final InputArguments input = new InputArguments();

  private final OptionSpec language =
      Options.required(
          "LANGUAGE",
          "Language of the client: " + String.join(", ", OptionKey.CLIENT.choices()) + ".",
          "--lang");

  private final OutputArguments output = new OutputArguments("the client");

  private final ReportArguments reporting = new ReportArguments();

  ClientCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "client",
            List.of("Writes a typed client of a contract, for the people who call its service."),
            List.of(
                "0:written, or nothing to change",
                "1:internal error",
                "2:wrong usage",
                "3:the input has errors, or a file edited by hand would change: nothing is written",
                "4:unsupported constructs under --strict: nothing is written"),
            List.of(
                "",
                "The client is made by openapi-generator, of the document that the service serves. A",
                "service made of a schema serves one at /q/openapi.",
                "",
                "Examples:",
                "  hadron client openapi.yaml --lang typescript-fetch -o shop-client",
                "  hadron client openapi.yaml --lang java -o client --package com.acme.shop",
                "  curl -s localhost:8080/q/openapi | hadron client - --lang python -o client"));
    input.addContractTo(spec);
    spec.addOption(language);
    output.addTo(spec);
    reporting.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    String wanted = Options.value(language).orElseThrow();
    if (!OptionKey.CLIENT.choices().contains(wanted)) {
      throw new UsageException(
          "--lang: one of " + String.join(", ", OptionKey.CLIENT.choices()));
    }
    input.set(OptionKey.CLIENT, wanted);
    Generation generation =
        Generation.run(
            input,
            reporting.strict(),
            terminal,
            Optional.empty(),
            Toolbox.SHIPPED.generator()::client);
    OutputArguments.Delivery delivery =
        output.deliver(
            generation, request -> Toolbox.SHIPPED.tree(request, generation.result()));
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
      report.refusal(result);
    } else if (!reporting.quiet()) {
      if (output.isDryRun()) {
        output.list(report, changes);
      }
      report.line(output.headline(changes));
    }
  }
}
