package dev.hadron.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A search condition of SQL (ISO 9075-2, 8.21), such as the one of a CHECK, that can be asked of a
 * row of which only some values are known.
 */
public final class Condition {

  /** A value that is not null, and of which nothing else is known. */
  public static final Object SOMETHING = new Object();

  /** What may be any value, or null. */
  public static final Object ANYTHING = new Object();

  private final Term term;

  Condition(Term term) {
    this.term = term;
  }

  /** The condition of an expression; empty where it is written in a way that is not known here. */
  public static Optional<Condition> of(String expression) {
    return new ConditionParser(expression).parse().map(Condition::new);
  }

  /** What an expression without columns comes to, such as a default. */
  public static Object valueOf(String expression) {
    Optional<Term> term = new ConditionParser(expression).parse();
    return term.isPresent() ? term.get().value(Map.of()) : ANYTHING;
  }

  /**
   * Whether the row breaks it for certain: null passes a CHECK, and so does what cannot be told.
   *
   * @param row values by column: numbers, texts, truth values, null, {@link #SOMETHING}; a column
   *     that is missing may be anything
   */
  public boolean isBrokenBy(Map<String, Object> row) {
    return Boolean.FALSE.equals(term.value(row));
  }

  /** Part of a condition. */
  interface Term {
    Object value(Map<String, Object> row);
  }

  private static boolean isUnknown(Object value) {
    return value == SOMETHING || value == ANYTHING;
  }

  static Term column(String name) {
    return row -> row.containsKey(name) ? row.get(name) : ANYTHING;
  }

  static Term constant(Object value) {
    return row -> value;
  }

  static Term and(Term left, Term right) {
    return row -> {
      Object a = left.value(row);
      Object b = right.value(row);
      if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
        return false;
      }
      return isUnknown(a) || isUnknown(b) ? ANYTHING : a == null || b == null ? null : true;
    };
  }

  static Term not(Term operand) {
    return row -> operand.value(row) instanceof Boolean truth ? (Object) !truth : operand.value(row);
  }

  static Term or(Term left, Term right) {
    return not(and(not(left), not(right)));
  }

  static Term isNull(Term operand) {
    return row -> {
      Object value = operand.value(row);
      return value == ANYTHING ? ANYTHING : (Object) (value == null);
    };
  }

  static Term compared(Term left, String operator, Term right) {
    return row -> {
      Object a = left.value(row);
      Object b = right.value(row);
      if (a == null || b == null) {
        return null;
      }
      Optional<Integer> order = isUnknown(a) || isUnknown(b) ? Optional.empty() : order(a, b);
      if (order.isEmpty()) {
        return ANYTHING;
      }
      int sign = order.get();
      return switch (operator) {
        case "=" -> sign == 0;
        case "<>", "!=" -> sign != 0;
        case "<" -> sign < 0;
        case "<=" -> sign <= 0;
        case ">" -> sign > 0;
        default -> sign >= 0;
      };
    };
  }

  /** Numbers by value, texts by their letters, which is by time for those of ISO 8601. */
  private static Optional<Integer> order(Object a, Object b) {
    Optional<BigDecimal> left = number(a);
    Optional<BigDecimal> right = number(b);
    if (left.isPresent() && right.isPresent()) {
      return Optional.of(left.get().compareTo(right.get()));
    }
    boolean truths = a instanceof Boolean && b instanceof Boolean;
    boolean texts = a instanceof String && b instanceof String;
    return truths || texts
        ? Optional.of(a.toString().compareTo(b.toString()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(Object value) {
    if (value instanceof BigDecimal number) {
      return Optional.of(number);
    }
    return value instanceof String text && text.matches("-?\\d+(\\.\\d+)?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  static Term computed(Term left, char operator, Term right) {
    return row -> {
      Object a = left.value(row);
      Object b = right.value(row);
      if (a == null || b == null) {
        return null;
      }
      Optional<BigDecimal> x = isUnknown(a) ? Optional.empty() : number(a);
      Optional<BigDecimal> y = isUnknown(b) ? Optional.empty() : number(b);
      boolean divides = operator == '/' || operator == '%';
      if (x.isEmpty() || y.isEmpty() || divides && y.get().signum() == 0) {
        return ANYTHING;
      }
      return switch (operator) {
        case '+' -> x.get().add(y.get());
        case '-' -> x.get().subtract(y.get());
        case '*' -> x.get().multiply(y.get());
        case '%' -> x.get().remainder(y.get());
        default -> ANYTHING;
      };
    };
  }

  static Term like(Term operand, Term pattern, boolean anyCase) {
    return row -> {
      Object text = operand.value(row);
      Object form = pattern.value(row);
      if (text == null || form == null) {
        return null;
      }
      if (!(text instanceof String string) || !(form instanceof String like)) {
        return ANYTHING;
      }
      StringBuilder regex = new StringBuilder();
      for (char letter : like.toCharArray()) {
        regex.append(
            letter == '%' ? ".*" : letter == '_' ? "." : Pattern.quote(String.valueOf(letter)));
      }
      int flags = Pattern.DOTALL | (anyCase ? Pattern.CASE_INSENSITIVE : 0);
      return Pattern.compile(regex.toString(), flags).matcher(string).matches();
    };
  }

  /** A call of a function; of those that are not known here, anything may come. */
  static Term called(String function, List<Term> arguments) {
    return row -> {
      List<Object> values = new ArrayList<>();
      arguments.forEach(argument -> values.add(argument.value(row)));
      return switch (function) {
        case "num_nonnulls" -> counted(values, false);
        case "num_nulls" -> counted(values, true);
        case "coalesce" -> coalesced(values);
        case "length", "char_length", "character_length" -> ofText(values, String::length);
        case "lower" -> ofText(values, text -> text.toLowerCase(Locale.ROOT));
        case "upper" -> ofText(values, text -> text.toUpperCase(Locale.ROOT));
        case "position" -> placed(values);
        case "btrim", "trim" -> ofText(values, String::strip);
        default -> ANYTHING;
      };
    };
  }

  private static Object counted(List<Object> values, boolean nulls) {
    return values.contains(ANYTHING)
        ? ANYTHING
        : BigDecimal.valueOf(values.stream().filter(each -> (each == null) == nulls).count());
  }

  private static Object coalesced(List<Object> values) {
    return values.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Object placed(List<Object> values) {
    return values.get(0) instanceof String part && values.get(1) instanceof String text
        ? BigDecimal.valueOf(text.indexOf(part) + 1L)
        : ANYTHING;
  }

  private static Object ofText(List<Object> values, Function<String, Object> function) {
    if (values.equals(Arrays.asList((Object) null))) {
      return null;
    }
    if (values.size() != 1 || !(values.get(0) instanceof String text)) {
      return ANYTHING;
    }
    Object result = function.apply(text);
    return result instanceof Integer length ? BigDecimal.valueOf(length) : result;
  }
}
