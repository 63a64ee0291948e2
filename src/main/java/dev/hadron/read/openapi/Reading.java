package dev.hadron.read.openapi;

import dev.hadron.api.SpecVersion;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;

/** What is shared while one contract is read: its edition, its files, and what there is to tell. */
final class Reading {

  private final SpecVersion version;
  private final Documents documents;
  private final List<Diagnostic> diagnostics;
  private final List<LedgerEntry> ledger;

  Reading(
      SpecVersion version,
      Documents documents,
      List<Diagnostic> diagnostics,
      List<LedgerEntry> ledger) {
    this.version = version;
    this.documents = documents;
    this.diagnostics = diagnostics;
    this.ledger = ledger;
  }

  SpecVersion version() {
    return version;
  }

  Documents documents() {
    return documents;
  }

  /** Says what of the document was repaired or shapes nothing. */
  void note(String id, String construct, String outcome, Node where) {
    ledger.add(new LedgerEntry(id, construct, outcome, where.location()));
  }

  void note(LedgerEntry entry) {
    ledger.add(entry);
  }

  void error(String id, String message, Node where, String hint) {
    diagnostics.add(Diagnostic.error(id, message, where.location(), hint));
  }

  void error(Diagnostic diagnostic) {
    if (!diagnostics.contains(diagnostic)) {
      diagnostics.add(diagnostic);
    }
  }
}
