package dev.hadron.rules.handler;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Objects;

/**
 * One place where a rule is broken, as a check reports it; with the rule it becomes a {@link
 * Finding}.
 *
 * @param message what is wrong and what it costs
 * @param hint what mends it: a statement, a line of code or of configuration; may be empty
 */
public record Violation(String message, SourceLocation where, String hint) {

  public Violation {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(hint, "hint");
  }
}
