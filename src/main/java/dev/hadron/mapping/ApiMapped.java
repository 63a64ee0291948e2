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
 * @param recognised what properties and operations were found to mean, as far as names say it
 */
public record ApiMapped(
    ServiceModel model,
    Catalog catalog,
    Ledger ledger,
    List<Diagnostic> diagnostics,
    List<Recognition> recognised) {

  public ApiMapped {
    diagnostics = List.copyOf(diagnostics);
    recognised = List.copyOf(recognised);
  }
}
