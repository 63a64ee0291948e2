package dev.hadron.read.openapi;

import dev.hadron.api.Api;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What reading a document came to.
 *
 * @param api empty exactly when a diagnostic is an error
 * @param ledger repairs of small invalidities, and what is valid but shapes nothing
 */
public record ApiReading(Optional<Api> api, List<Diagnostic> diagnostics, Ledger ledger) {

  public ApiReading {
    Objects.requireNonNull(api, "api");
    diagnostics = List.copyOf(diagnostics);
    Objects.requireNonNull(ledger, "ledger");
  }
}
