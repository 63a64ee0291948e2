package dev.hadron.diagnostic;

import java.util.Objects;

/**
 * One message about an input: severity, the id of the rule or reader check that speaks, the
 * message, the place, and a hint that says what to do (may be empty, never null).
 */
public record Diagnostic(
    Severity severity, String id, String message, SourceLocation where, String hint) {

  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(hint, "hint");
  }

  public static Diagnostic error(String id, String message, SourceLocation where, String hint) {
    return new Diagnostic(Severity.ERROR, id, message, where, hint);
  }

  public static Diagnostic warning(String id, String message, SourceLocation where, String hint) {
    return new Diagnostic(Severity.WARNING, id, message, where, hint);
  }

  public static Diagnostic note(String id, String message, SourceLocation where, String hint) {
    return new Diagnostic(Severity.NOTE, id, message, where, hint);
  }

  /** The same message at another place. */
  public Diagnostic at(SourceLocation other) {
    return new Diagnostic(severity, id, message, other, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column: severity: message [id]}, with the hint on a second, indented line. */
  public String format() {
    String line = where + ": " + severity.label() + ": " + message + " [" + id + "]";
    return hint.isEmpty() ? line : line + "\n  hint: " + hint;
  }
}
