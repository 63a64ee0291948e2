package dev.hadron.output;

/** A lock file that this version cannot read: damaged, or written by a newer one. */
public final class LockFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  LockFormatException(String message) {
    super(message);
  }

  LockFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
