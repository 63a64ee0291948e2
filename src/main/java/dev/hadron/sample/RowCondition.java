package dev.hadron.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The condition of a CHECK, as far as it says by itself which values may stand together in a row. */
public final class RowCondition {

  /** A value that is there, of which nothing else is known. */
  public static final Object SOME = new Object();

  /** Nothing is known, not even whether there is a value. */
  public static final Object UNTOLD = new Object();

  /** The time at which the row is written. */
  public static final Object PRESENT = PresentTime.NOW;

  private final Term term;
  private final ColumnHints hints;

  private RowCondition(Term term, ColumnHints hints) {
    this.term = term;
    this.hints = hints;
  }

  /**
   * A value that no other has: another row's key.
   *
   * @param name tells it from others
   * @param order among those of its kind, where later ones are greater; 0 where that is not told
   */
  public record Key(String name, int order) {}

  /** What an expression comes to: null, a truth, a number, a text, or what little is known of it. */
  interface Term {
    Object of(Map<String, Object> row);
  }

  /** Empty where it says more than this reads. */
  public static Optional<RowCondition> of(String expression) {
    RowConditionParser parser = new RowConditionParser(expression);
    return parser.condition().map(term -> new RowCondition(term, parser.hints()));
  }

  /**
   * Whether the server would refuse the row for certain: null passes, as it does there.
   *
   * @param row by column: null, true or false, a number, a text, a date, a time, a {@link Key},
   *     {@link #SOME} or {@link #UNTOLD}
   */
  public boolean refuses(Map<String, Object> row) {
    return Boolean.FALSE.equals(term.of(row));
  }

  /** Whether the server would take the row for certain. */
  public boolean accepts(Map<String, Object> row) {
    Object truth = term.of(row);
    return truth == null || Boolean.TRUE.equals(truth);
  }

  /** The values that the column is compared with. */
  public List<String> literals(String column) {
    return hints.literals(column);
  }

  /** How many letters the column is wanted to have, or to have more or less than. */
  public List<Integer> lengths(String column) {
    return hints.lengths(column);
  }

  /** The members that a JSON document in the column is asked for. */
  public List<String> members(String column) {
    return hints.members(column);
  }

  /** What is added to other columns that the column is compared with. */
  public List<String> spans(String column) {
    return hints.spans(column);
  }

  // ---- three-valued logic, with a fourth value for what is not known --------------------------

  static Object and(Object a, Object b) {
    if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
      return false;
    }
    if (Boolean.TRUE.equals(a) && Boolean.TRUE.equals(b)) {
      return true;
    }
    return isTold(a) && isTold(b) ? null : UNTOLD;
  }

  /**
   * One term after the other, however many there are: chains of OR may be as long as a table.
   *
   * @param settled what no further term changes
   */
  static Term joined(
      Term first, List<Term> others, BinaryOperator<Object> join, Boolean settled) {
    return others.isEmpty()
        ? first
        : row -> {
          Object value = first.of(row);
          for (Term other : others) {
            if (settled.equals(value)) {
              return value;
            }
            value = join.apply(value, other.of(row));
          }
          return value;
        };
  }

  static Object not(Object a) {
    return a instanceof Boolean truth ? (Object) !truth : a;
  }

  static Object or(Object a, Object b) {
    return not(and(not(a), not(b)));
  }

  static Object isNull(Object a) {
    return a == UNTOLD ? UNTOLD : (Object) (a == null);
  }

  /** Whether the same is on both sides, null being like null. */
  static Object isSame(Object a, Object b) {
    if (a == null || b == null) {
      return a == b ? (Object) true : a == UNTOLD || b == UNTOLD ? UNTOLD : (Object) false;
    }
    return RowValues.compare("=", a, b);
  }

  static boolean isTold(Object a) {
    return a != SOME && a != UNTOLD && !(a instanceof Key);
  }
}
