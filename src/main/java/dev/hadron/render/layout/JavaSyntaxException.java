package dev.hadron.render.layout;

/** A place in a Java source that the language does not allow. */
public final class JavaSyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  JavaSyntaxException(String message, int line, int column) {
    super(line + ":" + column + ": " + message);
    this.line = line;
    this.column = column;
  }

  /** Line of the place, counted from 1. */
  public int line() {
    return line;
  }

  /** Column of the place, counted from 1. */
  public int column() {
    return column;
  }
}
