package dev.hadron.mapping;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.model.ServiceModel;
import java.util.List;

/**
 * What a contract and a schema came to together.
 *
 * @param model without migrations: those are of the schema
 * @param pairs what of the contract met what of the schema, and what met nothing
 * @param recognised what columns were found to mean
 */
public record Reconciled(
    ServiceModel model,
    Ledger ledger,
    List<Diagnostic> diagnostics,
    List<Counterpart> pairs,
    List<Recognition> recognised) {

  public Reconciled {
    diagnostics = List.copyOf(diagnostics);
    pairs = List.copyOf(pairs);
    recognised = List.copyOf(recognised);
  }
}
