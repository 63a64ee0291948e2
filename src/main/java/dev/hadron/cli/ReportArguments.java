package dev.hadron.cli;

import picocli.CommandLine.Option;

/** The arguments that say how to report, shared by all commands that generate. */
final class ReportArguments {

  @Option(names = "--strict", description = "Count every ledger line as an error (exit code 4).")
  private boolean strict;

  @Option(names = "--json", description = "Print the result as one JSON object on standard output.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only.")
  private boolean quiet;

  boolean strict() {
    return strict;
  }

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }
}
