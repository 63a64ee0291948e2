package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.Severity;
import dev.hadron.model.Coordinates;
import dev.hadron.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one run came to: the files (none when a diagnostic is an error), the diagnostics in the
 * order of the input, the ledger, the binding table, what columns were found to mean, which parts of
 * a contract met which of a schema, and the coordinates of the project that the files are.
 */
public record GenerationResult(
    List<GeneratedFile> files,
    List<Diagnostic> diagnostics,
    Ledger ledger,
    List<BindingRow> bindings,
    List<MeaningRow> meanings,
    List<PairRow> pairs,
    Optional<Coordinates> coordinates) {

  /** A result without a project. */
  public GenerationResult(
      List<GeneratedFile> files,
      List<Diagnostic> diagnostics,
      Ledger ledger,
      List<BindingRow> bindings) {
    this(files, diagnostics, ledger, bindings, List.of(), List.of(), Optional.empty());
  }

  public GenerationResult {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
    bindings = List.copyOf(bindings);
    meanings = List.copyOf(meanings);
    pairs = List.copyOf(pairs);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** Number of resource classes among the files. */
  public long resourceCount() {
    return files.stream()
        .filter(file -> file.template().endsWith("/{resource}Resource.java.qute"))
        .count();
  }

  public long count(Severity severity) {
    return diagnostics.stream().filter(d -> d.severity() == severity).count();
  }

  /**
   * The same result where every ledger line counts as an error and therefore no file is left;
   * unchanged when the ledger is empty.
   */
  public GenerationResult strict() {
    if (ledger.isEmpty()) {
      return this;
    }
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    for (LedgerEntry entry : ledger.entries()) {
      all.add(
          Diagnostic.error(
              entry.id(),
              entry.construct() + ": " + entry.outcome(),
              entry.where(),
              "a ledger line counts as an error under --strict"));
    }
    return new GenerationResult(List.of(), all, ledger, bindings, meanings, pairs, coordinates);
  }

  /** The same result with more to say at its end. */
  public GenerationResult plusDiagnostics(List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(more);
    return new GenerationResult(files, all, ledger, bindings, meanings, pairs, coordinates);
  }

  /** The same result said in other words. */
  public GenerationResult with(
      List<Diagnostic> others, Ledger lines, List<MeaningRow> meant, List<PairRow> paired) {
    return new GenerationResult(files, others, lines, bindings, meant, paired, coordinates);
  }

  public long boundCount() {
    return bindings.stream().filter(row -> !row.isCustom()).count();
  }

  /** How many of the bound operations do less than the contract says. */
  public long reservedCount() {
    return bindings.stream().filter(BindingRow::isReserved).count();
  }

  public long customCount() {
    return bindings.stream().filter(BindingRow::isCustom).count();
  }

  /** How many schemas (or else properties) there are of those that a table might keep. */
  public long pairCount(boolean tables) {
    return pairs.stream().filter(row -> row.isTable() == tables).count();
  }

  /** How many of these met a table or a column. */
  public long metCount(boolean tables) {
    return pairs.stream().filter(row -> row.isTable() == tables && row.isMet()).count();
  }
}
