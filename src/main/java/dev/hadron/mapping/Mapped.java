package dev.hadron.mapping;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.model.ServiceModel;
import java.util.List;

/** What mapping came to: the model, what of the input did not shape it, and what is wrong with it. */
public record Mapped(ServiceModel model, Ledger ledger, List<Diagnostic> diagnostics) {

  public Mapped {
    diagnostics = List.copyOf(diagnostics);
  }
}
