package dev.hadron.sample;

import dev.hadron.sample.RowCondition.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The functions of SQL that conditions call; of those that are not known here, anything may come. */
final class RowFunctions {

  private RowFunctions() {}

  static Term call(String name, List<Term> arguments) {
    return row -> of(name, arguments, row);
  }

  private static Object of(String name, List<Term> arguments, Map<String, Object> row) {
    List<Object> values = new ArrayList<>();
    arguments.forEach(argument -> values.add(argument.of(row)));
    return switch (name) {
      case "num_nonnulls" -> count(values, false);
      case "num_nulls" -> count(values, true);
      case "coalesce" -> coalesce(values);
      case "length", "char_length", "character_length" -> ofText(values, String::length);
      case "lower" -> ofText(values, text -> text.toLowerCase(Locale.ROOT));
      case "upper" -> ofText(values, text -> text.toUpperCase(Locale.ROOT));
      case "trim", "btrim" -> ofText(values, String::strip);
      case "abs" -> RowValues.number(first(values)).<Object>map(BigDecimal::abs)
          .orElse(RowCondition.UNTOLD);
      case "mod" ->
          values.size() == 2
              ? RowValues.compute("%", values.get(0), values.get(1))
              : RowCondition.UNTOLD;
      case "cardinality", "array_length" ->
          first(values) instanceof Collection<?> elements && !elements.isEmpty()
              ? BigDecimal.valueOf(elements.size())
              : first(values) == null ? null : RowCondition.UNTOLD;
      case "strpos" -> position(values, 1, 0);
      case "position" -> position(values, 0, 1);
      case "now", "clock_timestamp", "transaction_timestamp", "statement_timestamp" ->
          PresentTime.NOW;
      default -> RowCondition.UNTOLD;
    };
  }

  private static Object first(List<Object> values) {
    return values.isEmpty() ? RowCondition.UNTOLD : values.get(0);
  }

  private static Object count(List<Object> values, boolean nulls) {
    return values.contains(RowCondition.UNTOLD)
        ? RowCondition.UNTOLD
        : BigDecimal.valueOf(values.stream().filter(each -> (each == null) == nulls).count());
  }

  private static Object coalesce(List<Object> values) {
    return values.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Object position(List<Object> values, int part, int whole) {
    if (values.size() != 2) {
      return RowCondition.UNTOLD;
    }
    if (values.contains(null)) {
      return null;
    }
    return values.get(part) instanceof String sought && values.get(whole) instanceof String text
        ? BigDecimal.valueOf(text.indexOf(sought) + 1L)
        : RowCondition.UNTOLD;
  }

  private static Object ofText(List<Object> values, Function<String, Object> function) {
    if (values.equals(Arrays.asList((Object) null))) {
      return null;
    }
    if (values.size() != 1 || !(values.get(0) instanceof String text)) {
      return RowCondition.UNTOLD;
    }
    Object result = function.apply(text);
    return result instanceof Integer length ? BigDecimal.valueOf(length) : result;
  }
}
