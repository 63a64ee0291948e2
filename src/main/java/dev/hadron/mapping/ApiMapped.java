package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.model.ServiceModel;
import java.util.List;

/**
 * What mapping a contract came to.
 *
 * @param model without migrations: those are written from the catalog
 * @param catalog the tables that the contract asks for
 */
public record ApiMapped(
    ServiceModel model, Catalog catalog, Ledger ledger, List<Diagnostic> diagnostics) {

  public ApiMapped {
    diagnostics = List.copyOf(diagnostics);
  }
}
