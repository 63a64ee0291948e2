package dev.hadron.mapping.table;

/** Says what is wrong with a decision table, and where; the message ends a sentence about it. */
public final class TableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  TableException(String message) {
    this(message, -1, 0);
  }

  private TableException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** The same about a cell, unless the place is known already. */
  TableException at(TableText.Cell cell) {
    return line >= 0 ? this : new TableException(getMessage(), cell.line(), cell.column());
  }

  /** The same within a cell, with words before the message that say which one it is. */
  TableException in(TableText.Cell cell, String before) {
    return line >= 0
        ? new TableException(before + getMessage(), line, column)
        : new TableException(before + getMessage(), cell.line(), cell.column());
  }

  /** Counted from 0; -1 where it is about the table as a whole. */
  public int line() {
    return line;
  }

  /** Counted from 0. */
  public int column() {
    return column;
  }
}
