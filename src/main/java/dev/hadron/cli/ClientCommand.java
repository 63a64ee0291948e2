package dev.hadron.cli;

import dev.hadron.generate.ClientFiles;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.OptionKey;
import dev.hadron.generate.ResultJson;
import dev.hadron.output.FileChange;
import dev.hadron.output.OutputTree;
import dev.hadron.output.SinkResult;
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
            request -> ClientFiles.alone(wanted, input.toolbox().generator().generate(request)));
    GenerationResult result = generation.result();
    List<FileChange> changes = List.of();
    if (generation.exitCode() == ExitCode.OK) {
      OutputTree tree = input.toolbox().tree(generation.request().orElseThrow(), result);
      SinkResult written = output.write(tree);
      changes = written.changes();
      result = result.plusDiagnostics(written.diagnostics());
    }
    int code =
        result.hasErrors() && !generation.unsupported() ? ExitCode.INPUT : generation.exitCode();
    if (reporting.json()) {
      terminal.out().print(ResultJson.of(result, false, Map.of("output", output.folder())));
      return code;
    }
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
    return code;
  }
}
