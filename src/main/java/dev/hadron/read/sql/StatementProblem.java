package dev.hadron.read.sql;

import dev.hadron.diagnostic.Diagnostic;

/**
 * Ends the interpretation of one statement, or one part of it, with a diagnostic; never leaves this
 * package.
 */
final class StatementProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  StatementProblem(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
