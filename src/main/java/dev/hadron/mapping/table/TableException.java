package dev.hadron.mapping.table;

/** Says why a decision table is none; the message ends a sentence about it. */
public final class TableException extends Exception {

  private static final long serialVersionUID = 1L;

  TableException(String message) {
    super(message);
  }
}
