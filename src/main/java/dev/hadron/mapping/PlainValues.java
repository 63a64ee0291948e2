package dev.hadron.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only numbers, or the only truth value, that a CHECK lets a column have, as JSON writes them.
 */
final class PlainValues {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final Pattern list;
  private final Pattern truth;

  /**
   * @param name regular expression of the column, as CHECKs write it
   */
  PlainValues(String name) {
    list =
        Pattern.compile(
            name
                + "\\s*(?:=\\s*(?<one>\\S+)"
                + "|(?i:\\bin)\\s*\\((?<in>[^)]*)\\)"
                + "|=\\s*(?i:any)\\s*\\(+\\s*(?i:array)\\s*\\[(?<any>.*)\\]\\s*\\)+)",
            Pattern.DOTALL);
    truth =
        Pattern.compile(
            "(?<not>(?i:not)\\s+)?"
                + name
                + "(?:\\s*(?:=|(?i:\\bis))\\s*(?i:(?<value>true|false)))?");
  }

  /** The values of an expression that says nothing else. */
  Optional<List<String>> of(String expression) {
    Matcher bool = truth.matcher(expression);
    if (bool.matches()) {
      boolean is = !"false".equalsIgnoreCase(bool.group("value"));
      return Optional.of(List.of(String.valueOf(is == (bool.group("not") == null))));
    }
    Matcher numbers = list.matcher(CheckReader.withoutCasts(expression));
    if (!numbers.matches()) {
      return Optional.empty();
    }
    String text =
        numbers.group("one") != null
            ? numbers.group("one")
            : numbers.group("in") != null ? numbers.group("in") : numbers.group("any");
    List<String> values =
        Arrays.stream(text.split(",")).map(each -> each.replaceAll("[\\s()]", "")).toList();
    return values.stream().allMatch(each -> NUMBER.matcher(each).matches())
        ? Optional.of(values)
        : Optional.empty();
  }
}
