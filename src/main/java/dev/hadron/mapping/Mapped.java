package dev.hadron.mapping;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.model.ServiceModel;
import java.util.List;

/**
 * What mapping came to: the model, what of the input did not shape it, what is wrong
 * with it, and what its columns and tables were found to mean.
 */
public record Mapped(
    ServiceModel model,
    Ledger ledger,
    List<Diagnostic> diagnostics,
    List<Recognition> recognised) {

  public Mapped {
    diagnostics = List.copyOf(diagnostics);
    recognised = List.copyOf(recognised);
  }
}
