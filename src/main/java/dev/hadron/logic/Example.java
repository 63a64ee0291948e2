package dev.hadron.logic;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One call of a hole and what has to come of it.
 *
 * @param name what it shows, in the user's words
 * @param arguments Java expressions, one a parameter
 */
public record Example(String name, List<String> arguments, Outcome outcome) {

  public Example {
    Objects.requireNonNull(name, "name");
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(outcome, "outcome");
  }

  /** What a call comes to. */
  public sealed interface Outcome {}

  /** A value equal to the one of a Java expression. */
  public record Returns(String expression) implements Outcome {}

  /** A value that reads like this. */
  public record Prints(String text) implements Outcome {}

  /**
   * An exception of this type.
   *
   * @param type simple name
   * @param status what its method {@code status()} returns, where that is said
   */
  public record Throws(String type, OptionalInt status) implements Outcome {

    public Throws(String type) {
      this(type, OptionalInt.empty());
    }

    /** As a reader writes it: {@code ProblemException 409}. */
    public String text() {
      return status.isPresent() ? type + " " + status.getAsInt() : type;
    }
  }

  /** The call as a reader writes it: {@code 3, "VIP"}. */
  public String call() {
    return String.join(", ", arguments);
  }

  /** What has to come of it, as a reader writes it. */
  public String expectation() {
    if (outcome instanceof Returns returns) {
      return "returns " + returns.expression();
    }
    if (outcome instanceof Prints prints) {
      return "returns a value that prints as " + prints.text();
    }
    if (outcome instanceof Throws thrown) {
      return "throws " + thrown.text();
    }
    throw new IllegalStateException("unknown outcome: " + outcome);
  }
}
