package dev.hadron.diagnostic;

import java.util.Objects;

/**
 * One construct of the input that did not shape the output as written: what it is, what became of it
 * and why, and where it stands.
 *
 * @param id stable kebab-case id of the kind of loss, such as {@code ddl-rule-ignored}
 * @param construct the construct in the input's own words, such as {@code rule payment_insert}
 * @param outcome what was done instead and the reason, one sentence
 */
public record LedgerEntry(String id, String construct, String outcome, SourceLocation where)
    implements Comparable<LedgerEntry> {

  public LedgerEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(construct, "construct");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(where, "where");
  }

  @Override
  public int compareTo(LedgerEntry other) {
    int byWhere = where.compareTo(other.where);
    int byId = byWhere == 0 ? id.compareTo(other.id) : byWhere;
    int byConstruct = byId == 0 ? construct.compareTo(other.construct) : byId;
    return byConstruct == 0 ? outcome.compareTo(other.outcome) : byConstruct;
  }

  /** {@code file:line:column: ledger: construct: outcome [id]}. */
  public String format() {
    return where + ": ledger: " + construct + ": " + outcome + " [" + id + "]";
  }
}
