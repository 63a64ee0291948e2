package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.Feature;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A service with what a user asked for by name.
 *
 * @param problems why it cannot have all of that
 * @param ledger what its contract does not say of it
 */
record RequestedFeatures(
    ServiceModel model, List<Diagnostic> problems, List<LedgerEntry> ledger) {

  private static final int TOO_MANY = 429;

  static RequestedFeatures of(ServiceModel model, Set<Feature> asked, String input) {
    ServiceModel with = model.withFeatures(asked);
    List<LedgerEntry> ledger = new ArrayList<>();
    if (with.has(Feature.RATE_LIMIT)) {
      ledger.addAll(undeclared(model, TOO_MANY, "who sends too many requests", input));
    }
    return new RequestedFeatures(with, List.of(), ledger);
  }

  /** It is answered before the operation is known, so that no declared status can stand for it. */
  private static List<LedgerEntry> undeclared(
      ServiceModel model, int status, String to, String input) {
    long silent =
        model.api().document().isEmpty()
            ? 0
            : model.operations().stream()
                .filter(operation -> operation.refusal(status).isEmpty())
                .count();
    return silent == 0
        ? List.of()
        : List.of(
            new LedgerEntry(
                "undeclared-status",
                "feature " + Feature.RATE_LIMIT.label(),
                "%d of %d operations answer %d to %s: they declare no status for that"
                    .formatted(silent, model.operations().size(), status, to),
                SourceLocation.ofFile(input)));
  }
}
