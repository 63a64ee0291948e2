package dev.hadron.model;

import java.util.List;

/**
 * Attributes and relations whose values together occur once; the constraint's name is what the
 * server reports.
 *
 * @param reach which rows it is about
 */
public record UniqueKey(String constraintName, List<String> members, Reach reach) {

  /** Which rows are compared. */
  public enum Reach {
    EVERY_ROW,
    /** Those that meet a condition of the index. */
    SOME_ROWS,
    /** By a value that is the same for all, so that there is one row. */
    WHOLE_TABLE
  }

  public UniqueKey {
    members = List.copyOf(members);
  }

  /** A key of every row. */
  public UniqueKey(String constraintName, List<String> members) {
    this(constraintName, members, Reach.EVERY_ROW);
  }
}
