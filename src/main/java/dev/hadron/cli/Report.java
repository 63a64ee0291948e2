package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.Severity;
import dev.hadron.generate.BindingRow;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.MeaningRow;
import dev.hadron.generate.PairRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts a result into words: diagnostics on standard error, everything else on standard output. */
final class Report {

  private static final String RESET = "\u001b[0m";
  private static final int MOST_LEDGER_LINES = 20;
  private static final int MOST_RESERVATIONS = 5;

  private final Terminal terminal;

  Report(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes every diagnostic, or the errors alone. */
  void diagnostics(List<Diagnostic> diagnostics, boolean errorsOnly) {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isError() || !errorsOnly) {
        terminal.err().print(text(diagnostic) + "\n");
      }
    }
  }

  /** Writes the binding table: operation, binding, rule and evidence, in aligned columns. */
  void bindings(List<BindingRow> rows) {
    table(
        rows,
        List.of(
            BindingRow::operation, Report::binding, BindingRow::rule, BindingRow::evidence));
    reservations(rows, Integer.MAX_VALUE);
  }

  /** Writes what bound operations do less than the contract says, one line each. */
  private void reservations(List<BindingRow> rows, int most) {
    List<BindingRow> reserved = rows.stream().filter(BindingRow::isReserved).toList();
    for (BindingRow row : reserved.subList(0, Math.min(most, reserved.size()))) {
      line("reserved  " + row.operation() + ": " + String.join(", ", row.reservations()));
    }
    if (reserved.size() > most) {
      line("and " + (reserved.size() - most) + " more: 'hadron check' lists them");
    }
    if (!reserved.isEmpty()) {
      line("");
    }
  }

  /** Writes the first of them. */
  void reservations(GenerationResult result) {
    reservations(result.bindings(), MOST_RESERVATIONS);
  }

  private static String binding(BindingRow row) {
    return row.binding() + (row.isReserved() ? " with reservations" : "");
  }

  /** Writes what of a contract met what of a schema: by which rule, how surely, and what says so. */
  void pairs(List<PairRow> rows) {
    table(
        rows,
        List.of(
            PairRow::said,
            row -> row.isMet() ? row.stored() : "-",
            PairRow::rule,
            row -> row.isMet() ? row.confidence() : "-",
            PairRow::evidence));
  }

  /** Writes how many schemas and properties met a table or a column, in one line. */
  void pairs(GenerationResult result) {
    if (!result.pairs().isEmpty()) {
      line(
          "  %d of %s met a table, %d of %s a column"
              .formatted(
                  result.metCount(true),
                  count(result.pairCount(true), "stored schema"),
                  result.metCount(false),
                  result.pairCount(false) == 1 ? "1 property" : result.pairCount(false) + " properties"));
    }
  }

  /** Writes what columns and tables were found to mean, what comes of it, and what says so. */
  void meanings(List<MeaningRow> rows) {
    table(
        rows,
        List.of(MeaningRow::subject, MeaningRow::rule, MeaningRow::effect, MeaningRow::evidence));
  }

  /** Writes rows in aligned columns and an empty line below; nothing where there are none. */
  private <T> void table(List<T> rows, List<Function<T, String>> columns) {
    if (rows.isEmpty()) {
      return;
    }
    List<Integer> widths = new ArrayList<>();
    for (Function<T, String> column : columns) {
      widths.add(rows.stream().mapToInt(row -> column.apply(row).length()).max().orElse(0));
    }
    for (T row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String cell = columns.get(i).apply(row);
        line.append(cell).append(" ".repeat(widths.get(i) - cell.length() + 2));
      }
      line(line.toString().stripTrailing());
    }
    line("");
  }

  void ledger(List<LedgerEntry> entries) {
    entries.forEach(entry -> line(entry.format()));
    if (!entries.isEmpty()) {
      line("");
    }
  }

  /** Writes the first ledger lines on standard error, and how many more the project's file has. */
  void ledgerHead(List<LedgerEntry> entries) {
    entries.stream()
        .limit(MOST_LEDGER_LINES)
        .forEach(entry -> terminal.err().print(entry.format() + "\n"));
    if (entries.size() > MOST_LEDGER_LINES) {
      terminal.err()
          .print("and %s more: see LEDGER.md\n".formatted(entries.size() - MOST_LEDGER_LINES));
    }
  }

  /** Writes what the operations came to, in one line. */
  void operations(GenerationResult result) {
    String custom =
        result.customCount() == 0
            ? ""
            : "; custom ones answer 501 until somebody writes them, 'hadron check' lists them";
    line(
        "  "
            + count(result.resourceCount(), "resource")
            + ", "
            + count(result.bindings().size(), "operation")
            + ": "
            + result.boundCount()
            + " bound"
            + (result.reservedCount() == 0
                ? ""
                : " (" + result.reservedCount() + " with reservations)")
            + ", "
            + result.customCount()
            + " custom"
            + custom);
  }

  /** Writes, on standard error, that errors keep the files from being generated. */
  void refusal(GenerationResult result) {
    String errors = count(result.count(Severity.ERROR), "error");
    terminal.err().print("hadron: nothing generated: " + errors + "\n");
  }

  /** Writes how many ledger lines and findings of a review there are. */
  void reviewed(GenerationResult result) {
    line("  " + losses(result) + ", " + count(result.count(Severity.WARNING), "warning"));
  }

  /** Writes how many ledger lines there are; nothing was reviewed, so that no warning means little. */
  void unreviewed(GenerationResult result) {
    long warnings = result.count(Severity.WARNING);
    line("  " + losses(result) + (warnings == 0 ? "" : ", " + count(warnings, "warning")));
  }

  private static String losses(GenerationResult result) {
    return count(result.ledger().entries().size(), "ledger line");
  }

  void line(String text) {
    terminal.out().print(text + "\n");
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String text(Diagnostic diagnostic) {
    if (!terminal.color()) {
      return diagnostic.format();
    }
    String color =
        switch (diagnostic.severity()) {
          case ERROR -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          case NOTE -> "\u001b[1;36m";
        };
    String label = diagnostic.severity().label() + ":";
    String where = diagnostic.where().toString();
    return where
        + diagnostic.format().substring(where.length()).replaceFirst(label, color + label + RESET);
  }
}
