package dev.hadron.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;


/** The arguments that say how to report, shared by all commands that generate. */
final class ReportArguments {

  private final OptionSpec strict =
      Options.flag("Count every ledger line as an error (exit code 4).", "--strict");

  private final OptionSpec json =
      Options.flag("Print the result as one JSON object on standard output.", "--json");

  private final OptionSpec quiet = Options.flag("Print errors only.", "-q", "--quiet");

  void addTo(CommandSpec spec) {
    spec.addOption(strict).addOption(json).addOption(quiet);
  }

  boolean strict() {
    return Options.isSet(strict);
  }

  boolean json() {
    return Options.isSet(json);
  }

  boolean quiet() {
    return Options.isSet(quiet);
  }
}
