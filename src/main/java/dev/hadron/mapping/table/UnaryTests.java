package dev.hadron.mapping.table;

import dev.hadron.model.DecisionTable.Any;
import dev.hadron.model.DecisionTable.Bound;
import dev.hadron.model.DecisionTable.Interval;
import dev.hadron.model.DecisionTable.Test;
import dev.hadron.model.DecisionTable.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tests of a cell: the unary tests of S-FEEL (DMN 1.5, chapter 9), with values as they are
 * on the wire. {@code -} is any value, {@code null} none, {@code not(…)} any other value; otherwise
 * values, comparisons such as {@code >= 10} and intervals such as {@code [10..20)}, with commas
 * between them.
 */
final class UnaryTests<T extends Comparable<? super T>> {

  private static final Pattern NEGATED = Pattern.compile("not\\s*\\((?<inner>.*)\\)");

  private static final Pattern COMPARED = Pattern.compile("(?<sign><=|>=|<|>)\\s*(?<value>.+)");

  private static final Pattern INTERVAL =
      Pattern.compile("(?<open>[\\[\\](])\\s*(?<low>.+?)\\s*\\.\\.\\s*(?<high>.+?)\\s*(?<close>[\\])\\[])");

  private static final Pattern QUOTED = Pattern.compile("\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"");

  /** Commas that are neither in a quoted text nor in an interval. */
  private static final Pattern PART =
      Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^,\"])+|,");

  private final Scale<T> scale;
  private final boolean nullable;

  UnaryTests(Scale<T> scale, boolean nullable) {
    this.scale = scale;
    this.nullable = nullable;
  }

  /**
   * The test of a cell.
   *
   * @throws TableException if it is none
   */
  Test read(String cell) throws TableException {
    if (TableText.saysNothing(cell)) {
      return new Any();
    }
    Matcher negated = NEGATED.matcher(cell);
    boolean not = negated.matches();
    List<Interval> intervals = new ArrayList<>();
    boolean missing = false;
    for (String part : parts(not ? negated.group("inner") : cell)) {
      if (part.equals("null")) {
        if (!nullable) {
          throw new TableException("there always is a value, so that null is none");
        }
        missing = true;
      } else {
        intervals.add(interval(part));
      }
    }
    return new Within(intervals, missing && !not, not);
  }

  private static List<String> parts(String text) throws TableException {
    List<String> parts = new ArrayList<>();
    int commas = 0;
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      if (matcher.group().equals(",")) {
        commas++;
      } else {
        parts.add(matcher.group().strip());
      }
    }
    if (parts.size() != commas + 1 || parts.contains("")) {
      throw new TableException("'" + text + "' is no test: a value is missing");
    }
    return parts;
  }

  private Interval interval(String part) throws TableException {
    Matcher compared = COMPARED.matcher(part);
    if (compared.matches()) {
      Optional<Bound> bound =
          Optional.of(bound(compared.group("value"), compared.group("sign").endsWith("=")));
      ordered(part);
      return compared.group("sign").startsWith("<")
          ? new Interval(Optional.empty(), bound)
          : new Interval(bound, Optional.empty());
    }
    Matcher between = INTERVAL.matcher(part);
    if (between.matches()) {
      ordered(part);
      T low = value(between.group("low"));
      T high = value(between.group("high"));
      boolean withLow = between.group("open").equals("[");
      boolean withHigh = between.group("close").equals("]");
      int order = low.compareTo(high);
      if (order > 0 || (order == 0 && !(withLow && withHigh))) {
        throw new TableException("no value lies in '" + part + "'");
      }
      return new Interval(
          Optional.of(new Bound(scale.json(low), withLow)),
          Optional.of(new Bound(scale.json(high), withHigh)));
    }
    Optional<Bound> point = Optional.of(bound(part, true));
    return new Interval(point, point);
  }

  private void ordered(String part) throws TableException {
    if (!scale.isOrdered()) {
      throw new TableException("'" + part + "' compares values that have no order");
    }
  }

  private Bound bound(String text, boolean inclusive) throws TableException {
    return new Bound(scale.json(value(text)), inclusive);
  }

  private T value(String text) throws TableException {
    Matcher quoted = QUOTED.matcher(text);
    return scale.read(
        quoted.matches() ? quoted.group("text").replaceAll("\\\\(.)", "$1") : text);
  }
}
