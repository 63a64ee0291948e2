package dev.hadron.catalog;

/** Where a column's value comes from when an INSERT does not give it. */
public sealed interface ColumnValue {

  ColumnValue NONE = new None();

  /** Nothing: the value is NULL, or the INSERT must name it. */
  record None() implements ColumnValue {}

  /** A DEFAULT clause, its expression as written. */
  sealed interface HasDefault extends ColumnValue {
    String expression();
  }

  /** A default that is not a sequence: {@code now()}, {@code 'new'::status}, {@code 0}. */
  record Expression(String expression) implements HasDefault {}

  /**
   * The next number of a sequence: {@code serial}, or {@code DEFAULT nextval('s')} by hand; the
   * expression is as the server prints it. Whether the column owns the sequence is said by {@link
   * Sequence#ownedBy()}.
   */
  record NextValue(QualifiedName sequence, String expression) implements HasDefault {}

  /**
   * A default that an UPDATE of the row computes anew, as MySQL's {@code ON UPDATE
   * CURRENT_TIMESTAMP}; the expression is {@code NULL} where there is no default.
   */
  record Refreshed(String expression, String refresh) implements HasDefault {}

  /** {@code GENERATED ... AS IDENTITY}. */
  record Identity(IdentityMode mode, QualifiedName sequence) implements ColumnValue {}

  /** {@code GENERATED ALWAYS AS (expression)}, its expression as written, without the brackets. */
  record Generated(String expression, GeneratedStorage storage) implements ColumnValue {

    /** From when a version of a row holds, where a server keeps them all. */
    public static final Generated ROW_START = new Generated("ROW START", GeneratedStorage.STORED);

    /** Until when a version of a row holds. */
    public static final Generated ROW_END = new Generated("ROW END", GeneratedStorage.STORED);
  }

  /** Whether an INSERT may give its own number. */
  enum IdentityMode {
    ALWAYS,
    BY_DEFAULT
  }

  /** Whether a generated value is kept in the row or computed when read. */
  enum GeneratedStorage {
    STORED,
    VIRTUAL
  }
}
