package dev.hadron.rules.handler;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceLocation;
import java.util.Objects;

/**
 * One place where a rule is broken, as a check reports it; with the rule it becomes a {@link
 * Finding}.
 *
 * @param message what is wrong and what it costs
 * @param mend what mends it: a statement, a line of code or of configuration; may be empty
 */
public record Violation(String message, SourceLocation where, Mend mend) {

  /** What mends it, in the words of the server that the schema is for. */
  @FunctionalInterface
  public interface Mend {
    String in(Dialect dialect);
  }

  public Violation {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(mend, "mend");
  }

  /** One that is mended in the same words everywhere. */
  public Violation(String message, SourceLocation where, String hint) {
    this(message, where, dialect -> hint);
  }
}
