package dev.hadron.generate;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;

/**
 * A schema as a server has it: it holds in the place of what was read from the script's text.
 *
 * @param ledger what is in it and yet not from the server, or not in it
 * @param diagnostics what the server said against the script
 */
public record ExactSchema(Catalog catalog, List<LedgerEntry> ledger, List<Diagnostic> diagnostics) {

  public ExactSchema {
    ledger = List.copyOf(ledger);
    diagnostics = List.copyOf(diagnostics);
  }
}
