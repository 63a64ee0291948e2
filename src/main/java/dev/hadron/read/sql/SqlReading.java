package dev.hadron.read.sql;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;

/**
 * What came of reading SQL text: the schema it creates, the statements in order, and what could not
 * be understood.
 *
 * @param ledger what was left out or read in another way, and statements with errors
 */
public record SqlReading(
    Dialect dialect,
    Catalog catalog,
    List<SqlStatement> statements,
    List<Diagnostic> diagnostics,
    List<LedgerEntry> ledger) {

  public SqlReading {
    statements = List.copyOf(statements);
    diagnostics = List.copyOf(diagnostics);
    ledger = List.copyOf(ledger);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
