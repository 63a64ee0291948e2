package dev.hadron.generate;

import java.util.Locale;

/** What becomes of a schema with statements that cannot be read, or that a server would refuse. */
public enum BrokenPolicy {
  /** Nothing is generated. */
  REFUSE,
  /**
   * They are left out, and so is what needs them, each with a line of the ledger: what {@code psql}
   * does, and {@code mysql --force}.
   */
  SKIP;

  /** Lower-case name, as written on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
