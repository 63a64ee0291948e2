package dev.hadron.view;

import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.ServiceModel;

/** Makes the view of the ledger that a project carries. */
final class LedgerViews {

  private LedgerViews() {}

  static LedgerView view(ServiceModel model, Ledger ledger) {
    return new LedgerView(
        MarkdownText.cell(model.coordinates().title()),
        ledger.entries().stream().map(LedgerViews::row).toList());
  }

  private static String row(LedgerEntry entry) {
    return MarkdownText.row(
        entry.where().toString(), entry.construct(), entry.outcome(), entry.id());
  }
}
