package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.MeaningRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One run of the generator for a command.
 *
 * @param request what was asked, absent when the inputs could not be read
 * @param result what it came to, with every place as the user would type it
 * @param unsupported whether the ledger alone, counted as errors, refused it
 */
record Generation(
    Optional<GenerationRequest> request, GenerationResult result, boolean unsupported) {

  /**
   * @throws UsageException when an option on the command line has a wrong value
   */
  static Generation run(
      InputArguments input, boolean strict, Terminal terminal, LastRun lastRun) {
    return run(
        input, strict, terminal, Optional.of(lastRun), input.toolbox().generator()::generate);
  }

  /**
   * @param lastRun of the project that the request is about, where there is one
   * @param useCase what is done with the request
   * @throws UsageException when an option on the command line has a wrong value
   */
  static Generation run(
      InputArguments input,
      boolean strict,
      Terminal terminal,
      Optional<LastRun> lastRun,
      Function<GenerationRequest, GenerationResult> useCase) {
    InputArguments.Reading reading = input.read(terminal.in(), lastRun);
    if (reading.request() == null) {
      GenerationResult refused =
          new GenerationResult(List.of(), reading.problems(), Ledger.EMPTY, List.of());
      return new Generation(Optional.empty(), shown(refused, reading), false);
    }
    GenerationResult result =
        useCase.apply(reading.request()).plusDiagnostics(reading.problems());
    boolean unsupported = strict && !result.hasErrors() && !result.ledger().isEmpty();
    return new Generation(
        Optional.of(reading.request()),
        shown(unsupported ? result.strict() : result, reading),
        unsupported);
  }

  /** The exit code of the run itself, before anything is written. */
  int exitCode() {
    if (unsupported) {
      return ExitCode.UNSUPPORTED;
    }
    return result.hasErrors() ? ExitCode.INPUT : ExitCode.OK;
  }

  private static GenerationResult shown(
      GenerationResult result, InputArguments.Reading reading) {
    Inputs inputs = reading.inputs();
    List<Diagnostic> diagnostics = result.diagnostics().stream().map(reading::shown).toList();
    List<LedgerEntry> ledger =
        result.ledger().entries().stream()
            .map(e -> new LedgerEntry(e.id(), e.construct(), e.outcome(), inputs.shown(e.where())))
            .toList();
    List<MeaningRow> meanings =
        result.meanings().stream()
            .map(
                row ->
                    new MeaningRow(
                        row.subject(),
                        row.rule(),
                        row.effect(),
                        row.evidence(),
                        inputs.shown(row.where())))
            .toList();
    return result.with(
        diagnostics,
        new Ledger(ledger),
        meanings,
        result.pairs().stream().map(row -> row.at(inputs.shown(row.where()))).toList());
  }
}
