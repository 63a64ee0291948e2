package dev.hadron.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The condition of a CHECK, as far as it says by itself which values may stand together in a row. */
public final class RowCondition {

  /** A value that is there, of which nothing else is known. */
  public static final Object SOME = new Object();

  /** Nothing is known, not even whether there is a value. */
  public static final Object UNTOLD = new Object();

  private final Term term;
  private final Map<String, List<String>> literals;

  private RowCondition(Term term, Map<String, List<String>> literals) {
    this.term = term;
    this.literals = literals;
  }

  /** What an expression comes to: null, a truth, a number, a text, or what little is known of it. */
  interface Term {
    Object of(Map<String, Object> row);
  }

  /** Empty where it says more than this reads. */
  public static Optional<RowCondition> of(String expression) {
    RowConditionParser parser = new RowConditionParser(expression);
    return parser.condition().map(term -> new RowCondition(term, parser.literals()));
  }

  /**
   * Whether the server would refuse the row for certain: null passes, as it does there.
   *
   * @param row by column: null, true or false, a number, a text, {@link #SOME} or {@link #UNTOLD}
   */
  public boolean refuses(Map<String, Object> row) {
    return Boolean.FALSE.equals(term.of(row));
  }

  /** The values that the column is compared with. */
  public List<String> literals(String column) {
    return literals.getOrDefault(column, List.of());
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
    return compare("=", a, b);
  }

  static Object compare(String operator, Object a, Object b) {
    if (a == null || b == null) {
      return null;
    }
    if (!isTold(a) || !isTold(b)) {
      return UNTOLD;
    }
    Optional<BigDecimal> x = number(a);
    Optional<BigDecimal> y = number(b);
    boolean equality = operator.equals("=") || operator.equals("<>");
    if (x.isPresent() && y.isPresent()) {
      return holds(operator, x.get().compareTo(y.get()));
    }
    // Texts have the order of some language, dates that of their form.
    return equality ? (Object) holds(operator, text(a).equals(text(b)) ? 0 : 1) : UNTOLD;
  }

  private static boolean holds(String operator, int order) {
    return switch (operator) {
      case "=" -> order == 0;
      case "<>" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> throw new IllegalArgumentException("unknown operator " + operator);
    };
  }

  static Object sum(String operator, Object a, Object b) {
    if (a == null || b == null) {
      return null;
    }
    Optional<BigDecimal> x = number(a);
    Optional<BigDecimal> y = number(b);
    if (x.isEmpty() || y.isEmpty()) {
      return UNTOLD;
    }
    return operator.equals("+") ? x.get().add(y.get()) : x.get().subtract(y.get());
  }

  /** A truth is 1 or 0 where it is cast to a number. */
  static Object cast(Object a, String type) {
    return a instanceof Boolean truth && type.matches("int\\w*|smallint|bigint|numeric")
        ? truth ? BigDecimal.ONE : BigDecimal.ZERO
        : a;
  }

  static boolean isTold(Object a) {
    return a != SOME && a != UNTOLD;
  }

  private static Optional<BigDecimal> number(Object a) {
    if (a instanceof BigDecimal number) {
      return Optional.of(number);
    }
    return a instanceof String text && text.matches("-?\\d+(\\.\\d+)?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static String text(Object a) {
    if (a instanceof Boolean truth) {
      return truth ? "true" : "false";
    }
    return a instanceof BigDecimal number ? number.toPlainString() : (String) a;
  }
}
