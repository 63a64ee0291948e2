package dev.hadron.read.sql;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Severity;

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

  /** The same as a warning. */
  StatementProblem softened() {
    return softened(diagnostic.id());
  }

  /** The same as a warning of another kind. */
  StatementProblem softened(String id) {
    return new StatementProblem(
        new Diagnostic(
            Severity.WARNING,
            id,
            diagnostic.message(),
            diagnostic.where(),
            diagnostic.hint()));
  }

  /** The same error with another hint; a warning has one of its own. */
  StatementProblem hinting(String hint) {
    return diagnostic.severity() == Severity.WARNING
        ? this
        : new StatementProblem(
            new Diagnostic(
                diagnostic.severity(),
                diagnostic.id(),
                diagnostic.message(),
                diagnostic.where(),
                hint));
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
