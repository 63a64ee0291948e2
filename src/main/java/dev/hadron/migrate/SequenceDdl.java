package dev.hadron.migrate;

import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.SqlIdentifier;

/** The clauses of a sequence; those that say the default are left out. */
final class SequenceDdl {

  private SequenceDdl() {}

  static String type(Sequence sequence) {
    return sequence.type().is("int8") ? "" : " AS " + sequence.type().text();
  }

  /** Each clause with a blank before it; empty where all is as by default. */
  static String options(Sequence sequence) {
    StringBuilder options = new StringBuilder();
    if (sequence.increment() != 1) {
      options.append(" INCREMENT BY ").append(sequence.increment());
    }
    sequence.minimum().ifPresent(value -> options.append(" MINVALUE ").append(value));
    sequence.maximum().ifPresent(value -> options.append(" MAXVALUE ").append(value));
    sequence.start().ifPresent(value -> options.append(" START WITH ").append(value));
    if (sequence.cache() != 1) {
      options.append(" CACHE ").append(sequence.cache());
    }
    return options.append(sequence.cycle() ? " CYCLE" : "").toString();
  }

  /** The statement that ties a sequence to its column; empty where it has none. */
  static String owner(Sequence sequence) {
    return sequence
        .ownedBy()
        .map(
            owner ->
                "ALTER SEQUENCE "
                    + SqlIdentifier.quote(sequence.name())
                    + " OWNED BY "
                    + SqlIdentifier.quote(owner.table())
                    + "."
                    + SqlIdentifier.quote(owner.column())
                    + ";")
        .orElse("");
  }
}
