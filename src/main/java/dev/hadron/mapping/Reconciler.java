package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.Coordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A contract and a schema to one service: the contract says how it looks from outside, the schema
 * what it stores, and pairs of names, types and shapes say which is which.
 */
public final class Reconciler {

  private Reconciler() {}

  /**
   * @param schema what the schema alone came to
   * @param meanings what the user says that operations, properties and columns mean
   * @param told what the user says of the pairs
   */
  public static Reconciled reconcile(
      Api api, Mapped schema, Coordinates coordinates, Meanings meanings, Pairings told) {
    GivenTables tables = new GivenTables(schema.model(), told);
    Mapped mapped = ApiMapper.map(api, coordinates, meanings, tables);
    List<Diagnostic> diagnostics = new ArrayList<>();
    schema.diagnostics().stream()
        .filter(each -> !isMeaning(each) || mapped.diagnostics().stream().anyMatch(same(each)))
        .forEach(diagnostics::add);
    mapped.diagnostics().stream().filter(each -> !isMeaning(each)).forEach(diagnostics::add);
    diagnostics.addAll(tables.unknown());
    List<Recognition> recognised = new ArrayList<>(schema.recognised());
    recognised.addAll(mapped.recognised());
    return new Reconciled(
        mapped.model(),
        schema.ledger().plus(mapped.ledger()),
        diagnostics,
        tables.rows(),
        recognised);
  }

  /** What is said of a word that one side does not know may be about the other. */
  private static boolean isMeaning(Diagnostic diagnostic) {
    return diagnostic.where().file().startsWith(Meanings.PLACE);
  }

  private static Predicate<Diagnostic> same(Diagnostic diagnostic) {
    return other -> other.where().equals(diagnostic.where());
  }
}
