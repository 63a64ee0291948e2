package dev.hadron.mapping.table;

/** Says what is wrong with a decision table or an expression, and where; the message ends a sentence. */
public final class TableException extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int NOWHERE = -1;

  private final int line;
  private final int column;

  /** Within what is read; {@link #NOWHERE} where it is about the whole. */
  private final int offset;

  TableException(String message) {
    this(message, NOWHERE, 0, NOWHERE);
  }

  private TableException(String message, int line, int column, int offset) {
    super(message);
    this.line = line;
    this.column = column;
    this.offset = offset;
  }

  /** The same about a character of an expression, unless that is known already. */
  TableException inside(int other) {
    return offset >= 0 ? this : new TableException(getMessage(), line, column, other);
  }

  /** The same about a cell, unless the place is known already. */
  TableException at(TableText.Cell cell) {
    return in(cell, "");
  }

  /** The same within a cell, with words before the message that say which one it is. */
  TableException in(TableText.Cell cell, String before) {
    return line >= 0
        ? new TableException(before + getMessage(), line, column, offset)
        : new TableException(
            before + getMessage(), cell.line(), cell.column() + Math.max(0, offset), offset);
  }

  /** The same within a text of several lines. */
  TableException in(String text) {
    if (offset < 0) {
      return this;
    }
    String before = text.substring(0, Math.min(offset, text.length()));
    int start = before.lastIndexOf('\n') + 1;
    int number = (int) before.chars().filter(c -> c == '\n').count();
    return new TableException(getMessage(), number, before.length() - start, offset);
  }

  /** Counted from 0; -1 where it is about the whole. */
  public int line() {
    return line;
  }

  /** Counted from 0. */
  public int column() {
    return column;
  }
}
