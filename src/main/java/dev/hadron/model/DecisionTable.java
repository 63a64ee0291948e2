package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/**
 * A decision table in the sense of the OMG's Decision Model and Notation (DMN 1.5, chapter 8): inputs,
 * and rules, each of which holds for some of their values and says what comes of it. Of the rules
 * that hold, the first one decides.
 */
public record DecisionTable(List<Input> inputs, List<Rule> rules) {

  public DecisionTable {
    inputs = List.copyOf(inputs);
    rules = List.copyOf(rules);
  }

  /** Whether it asks nothing, and all that it has to say is computed. */
  public boolean isExpression() {
    return inputs.isEmpty();
  }

  /** Why there is nothing to write, in a few words. */
  public String evidence() {
    return isExpression()
        ? "an expression decides"
        : "a table of %d rows decides".formatted(rules.size());
  }

  /**
   * What a column asks.
   *
   * @param text as the table has it, such as {@code ticket.state} or {@code count(replies)}
   * @param path label of an argument of the method, then Java names of properties
   * @param counted whether the number of elements of a list is asked for
   * @param nullable whether there may be no value
   */
  public record Input(
      String text, List<String> path, boolean counted, ValueType type, boolean nullable) {
    public Input {
      path = List.copyOf(path);
    }
  }

  /**
   * One row.
   *
   * @param tests one an input
   */
  public record Rule(List<Test> tests, Hole.Outcome outcome) {
    public Rule {
      tests = List.copyOf(tests);
    }
  }

  /** Which values of an input a rule holds for. */
  public sealed interface Test {}

  /** All, and none at all. */
  public record Any() implements Test {}

  /**
   * Those in one of these intervals.
   *
   * @param missing whether it also holds where there is no value
   * @param negated whether it holds for all other values instead; {@code missing} is not turned
   */
  public record Within(List<Interval> intervals, boolean missing, boolean negated)
      implements Test {
    public Within {
      intervals = List.copyOf(intervals);
    }
  }

  /** All values between two bounds; a point where both are the same one. */
  public record Interval(Optional<Bound> lower, Optional<Bound> upper) {

    public boolean isPoint() {
      return lower.isPresent() && lower.equals(upper);
    }
  }

  /**
   * One end of an interval.
   *
   * @param json of the value, as it is on the wire
   * @param inclusive whether it belongs to the interval
   */
  public record Bound(String json, boolean inclusive) {}
}
