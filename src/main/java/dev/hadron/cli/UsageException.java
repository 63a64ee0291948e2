package dev.hadron.cli;

/** The command line itself is wrong: exit code 2, with the message as it stands. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message, null, false, false);
  }
}
