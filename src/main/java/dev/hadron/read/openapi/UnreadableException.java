package dev.hadron.read.openapi;

import dev.hadron.diagnostic.Diagnostic;

/** A file that is no tree of nodes, with the diagnostic that says why. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  UnreadableException(Diagnostic diagnostic) {
    super(diagnostic.format());
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
