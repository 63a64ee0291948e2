package dev.hadron.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Comparisons and sums of the values in a row, as far as they are told. */
final class RowValues {

  private RowValues() {}

  static Object compare(String operator, Object a, Object b) {
    if (a == null || b == null) {
      return null;
    }
    boolean equality = operator.equals("=") || operator.equals("<>");
    if (a instanceof RowCondition.Key x && b instanceof RowCondition.Key y) {
      boolean ordered = x.order() != 0 && y.order() != 0;
      return ordered || equality && !x.equals(y)
          ? (Object) holds(operator, ordered ? Integer.compare(x.order(), y.order()) : 1)
          : RowCondition.UNTOLD;
    }
    if (!RowCondition.isTold(a) || !RowCondition.isTold(b)) {
      return RowCondition.UNTOLD;
    }
    Optional<Integer> order = order(a, b);
    if (order.isPresent()) {
      return holds(operator, order.get());
    }
    // Texts have the order of some language.
    boolean plain = isPlain(a) && isPlain(b);
    return equality && plain
        ? (Object) holds(operator, text(a).equals(text(b)) ? 0 : 1)
        : RowCondition.UNTOLD;
  }

  /** Numbers, times and spans of time, where they can be told apart. */
  private static Optional<Integer> order(Object a, Object b) {
    Optional<BigDecimal> x = number(a);
    Optional<BigDecimal> y = number(b);
    if (x.isPresent() && y.isPresent()) {
      return Optional.of(x.get().compareTo(y.get()));
    }
    if (a instanceof TimeSpan span) {
      return TimeSpan.of(b).map(other -> span.compareTo(other));
    }
    if (b instanceof TimeSpan span) {
      return TimeSpan.of(a).map(other -> other.compareTo(span));
    }
    if (a instanceof PresentTime present) {
      return Times.of(b).flatMap(time -> present.compareTo(time));
    }
    if (b instanceof PresentTime present) {
      return Times.of(a).flatMap(time -> present.compareTo(time)).map(order -> -order);
    }
    boolean times = Times.isTime(a) || Times.isTime(b);
    return times
        ? Times.of(a).flatMap(time -> Times.of(b).map(other -> time.compareTo(other)))
        : Optional.empty();
  }

  private static boolean isPlain(Object a) {
    return a instanceof String || a instanceof Boolean || a instanceof BigDecimal;
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

  /** The result of {@code + - * / %}. */
  static Object compute(String operator, Object a, Object b) {
    if (a == null || b == null) {
      return null;
    }
    Optional<BigDecimal> x = number(a);
    Optional<BigDecimal> y = number(b);
    if (x.isPresent() && y.isPresent()) {
      return numbers(operator, x.get(), y.get());
    }
    boolean sum = operator.equals("+") || operator.equals("-");
    return sum ? times(operator.equals("+"), a, b) : RowCondition.UNTOLD;
  }

  private static Object numbers(String operator, BigDecimal x, BigDecimal y) {
    if (y.signum() == 0 && "/%".contains(operator)) {
      return RowCondition.UNTOLD;
    }
    return switch (operator) {
      case "+" -> x.add(y);
      case "-" -> x.subtract(y);
      case "*" -> x.multiply(y);
      case "%" -> x.remainder(y);
      // Whole numbers are divided without a rest, and whether they are is the column's to say.
      case "/" ->
          x.remainder(y).signum() == 0
              ? x.divide(y, RoundingMode.UNNECESSARY)
              : RowCondition.UNTOLD;
      default -> throw new IllegalArgumentException("unknown operator " + operator);
    };
  }

  /** A time and a span, a date and days, or two times. */
  private static Object times(boolean plus, Object a, Object b) {
    if (a instanceof LocalDate date && number(b).isPresent()) {
      long days = number(b).get().longValue();
      return date.plusDays(plus ? days : -days);
    }
    if (plus && a instanceof TimeSpan && (Times.isTime(b) || b instanceof PresentTime)) {
      return times(true, b, a);
    }
    if (b instanceof TimeSpan span) {
      TimeSpan signed = plus ? span : span.negated();
      if (a instanceof PresentTime present) {
        return present.plus(signed);
      }
      return Times.isTime(a) ? signed.after(Times.of(a).orElseThrow()) : RowCondition.UNTOLD;
    }
    if (!plus && a instanceof LocalDate from && b instanceof LocalDate to) {
      return BigDecimal.valueOf(ChronoUnit.DAYS.between(to, from));
    }
    if (!plus && a instanceof LocalDateTime from && b instanceof LocalDateTime to) {
      return TimeSpan.between(to, from);
    }
    return RowCondition.UNTOLD;
  }

  /** A truth is 1 or 0 where it is cast to a number, a text a time or a span where it is to one. */
  static Object cast(Object a, String type) {
    if (a instanceof Boolean truth && type.matches("int\\w*|smallint|bigint|numeric")) {
      return truth ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    if (a instanceof String text && type.equals("interval")) {
      return TimeSpan.parse(text).<Object>map(span -> span).orElse(RowCondition.UNTOLD);
    }
    if (type.equals("date") && Times.of(a).isPresent()) {
      return Times.of(a).get().toLocalDate();
    }
    return a;
  }

  static Optional<BigDecimal> number(Object a) {
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
