package dev.hadron.generate;

import dev.hadron.diagnostic.SourceLocation;

/**
 * One row of the table of pairs: a schema of the contract with its table, or a property with its
 * column, by which rule and on what evidence.
 *
 * @param said such as {@code Owner} or {@code Owner.firstName}
 * @param stored such as {@code owners} or {@code owners.first_name}; empty where nothing meets it
 * @param evidence what in the inputs the rule saw, or why there is no pair
 * @param confidence from 0 to 1; empty where there is no pair
 */
public record PairRow(
    String said,
    String stored,
    String rule,
    String evidence,
    String confidence,
    SourceLocation where) {

  /** Whether it is about a whole schema. */
  public boolean isTable() {
    return said.indexOf('.') < 0;
  }

  public boolean isMet() {
    return !stored.isEmpty();
  }

  /** The same at another place. */
  public PairRow at(SourceLocation place) {
    return new PairRow(said, stored, rule, evidence, confidence, place);
  }
}
