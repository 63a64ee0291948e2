package dev.hadron.view;

/** Which members of the classes that each service has are called in this one; others are left out. */
public record UsesView(
    boolean atLeast,
    boolean atMost,
    boolean contains,
    boolean isIn,
    boolean memberOf,
    boolean linkedTo,
    boolean sortableOrNull,
    boolean notWritten,
    boolean created,
    boolean createdAt,
    boolean found,
    boolean messages,
    boolean uniqueNumber,
    boolean insertTogether,
    boolean insertQuietly,
    boolean execute,
    boolean removeAll,
    boolean asUser) {

  /** Whether a method that returns nothing runs SQL. */
  public boolean executes() {
    return insertQuietly || execute;
  }
}
