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

  private final String column;

  /** Regular expression of the column, as CHECKs write it. */
  private final String name;

  PlainValues(String column, String name) {
    this.column = column;
    this.name = name;
  }

  /** The values of an expression that says nothing else. */
  Optional<List<String>> of(String expression) {
    // Patterns are compiled only where the signs that they want are there.
    String rest = expression.replace(column, "");
    boolean compares = rest.chars().anyMatch(c -> c == '<' || c == '>' || c == '\'' || c == '~');
    Optional<List<String>> truth =
        compares ? Optional.empty() : truth(expression);
    return truth.isPresent() || rest.chars().noneMatch(Character::isDigit)
        ? truth
        : numbers(expression);
  }

  private Optional<List<String>> truth(String expression) {
    Matcher bool =
        Pattern.compile(
                "(?<not>(?i:not)\\s+)?"
                    + name
                    + "(?:\\s*(?:=|(?i:\\bis))\\s*(?i:(?<value>true|false)))?")
            .matcher(expression);
    if (!bool.matches()) {
      return Optional.empty();
    }
    boolean is = !"false".equalsIgnoreCase(bool.group("value"));
    return Optional.of(List.of(String.valueOf(is == (bool.group("not") == null))));
  }

  private Optional<List<String>> numbers(String expression) {
    Matcher numbers =
        Pattern.compile(
                name
                    + "\\s*(?:=\\s*(?<one>\\S+)"
                    + "|(?i:\\bin)\\s*\\((?<in>[^)]*)\\)"
                    + "|=\\s*(?i:any)\\s*\\(+\\s*(?i:array)\\s*\\[(?<any>.*)\\]\\s*\\)+)",
                Pattern.DOTALL)
            .matcher(CheckReader.withoutCasts(expression));
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
