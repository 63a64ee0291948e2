package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.openapi.OpenApiReader;
import java.util.List;
import java.util.Map;

/** Contracts and schemas as text, reconciled. */
final class Pairs {

  private Pairs() {}

  static Reconciled of(String contract, String schema) {
    return of(contract, schema, Map.of());
  }

  static Reconciled of(String contract, String schema, Map<String, String> told) {
    Api api =
        new OpenApiReader()
            .read(List.of(new SourceFile("openapi.yaml", contract)))
            .api()
            .orElseThrow();
    return Reconciler.reconcile(
        api,
        Schemas.map(schema),
        Contracts.COORDINATES,
        Meanings.of(Map.of()),
        Pairings.of(told));
  }

  /** What a schema or property of the contract met; empty where it met nothing. */
  static String met(Reconciled both, String said) {
    return row(both, said).stored();
  }

  static Counterpart row(Reconciled both, String said) {
    return both.pairs().stream()
        .filter(row -> row.said().equals(said))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(said + " is not in " + both.pairs()));
  }
}
