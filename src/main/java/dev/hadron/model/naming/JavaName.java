package dev.hadron.model.naming;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Java identifiers made from any name; the same name always gives the same identifier. */
public final class JavaName {

  /** A class and its test are files, whose names have at most 255 bytes. */
  private static final int LONGEST_TYPE = 100;

  private JavaName() {}

  /** Upper camel case, such as {@code OrderItem}; never empty, and {@code TagType} where {@code Tag} is reserved. */
  public static String type(String name) {
    String free = stem(name);
    while (ReservedWords.isReservedType(free)) {
      free += free.endsWith("Type") ? "Value" : "Type";
    }
    return free;
  }

  /** Upper camel case without regard to reserved types: a stem that gets a suffix. */
  public static String stem(String name) {
    StringBuilder joined = new StringBuilder();
    for (String word : Words.of(name)) {
      if (joined.length() + word.length() <= LONGEST_TYPE || joined.isEmpty()) {
        joined.append(capitalize(word));
      }
    }
    String cut = joined.substring(0, Math.min(joined.length(), LONGEST_TYPE));
    return startSafely(cut, "Type");
  }

  /** Lower camel case, such as {@code unitPrice}; a keyword gets a trailing {@code Value}. */
  public static String variable(String name) {
    return component(property(name));
  }

  /** What Java calls the property of a document: {@code classValue} for {@code class}. */
  public static String component(String property) {
    return ReservedWords.isReservedVariable(property) ? property + "Value" : property;
  }

  /** Lower camel case for documents, in which the words of Java are words like any others. */
  public static String property(String name) {
    List<String> words = Words.of(Signs.led(name));
    StringBuilder joined = new StringBuilder();
    for (String word : words) {
      joined.append(joined.isEmpty() ? word : capitalize(word));
    }
    return startSafely(joined.toString(), "value");
  }

  /**
   * Upper snake case for enum constants, such as {@code NC_17}, {@code MINUS_TITLE} for {@code
   * -title} and {@code LESS_THAN} for {@code <}.
   */
  public static String constant(String value) {
    String joined = snake(Signs.led(value));
    // A number says little without the sign before it.
    boolean signed =
        !joined.isEmpty()
            && Character.isDigit(joined.codePointAt(0))
            && !Character.isLetterOrDigit(value.codePointAt(0));
    return joined.isEmpty() || signed ? spelledConstant(value) : startSafely(joined, "VALUE");
  }

  /** Likewise with a word for each sign, such as {@code A_PLUS}: for values that differ by them. */
  public static String spelledConstant(String value) {
    if (value.isBlank()) {
      return value.isEmpty() ? "EMPTY" : "BLANK";
    }
    return startSafely(snake(Signs.spelled(value)), "VALUE");
  }

  private static String snake(String value) {
    return Words.of(value).stream()
        .map(word -> word.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining("_"));
  }

  /** Lower case without separators, such as {@code orderitem}, for a package segment. */
  public static String segment(String name) {
    String joined = String.join("", Words.of(name));
    String safe = startSafely(joined, "p");
    if (!ReservedWords.isReservedSegment(safe)) {
      return safe;
    }
    String plural = Plural.of(safe);
    return plural.equals(safe) ? safe + "s" : plural;
  }

  /** Kebab case, such as {@code order-items}, for a path segment. */
  public static String kebab(String name) {
    return String.join("-", Words.of(name));
  }

  public static String capitalize(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  public static String decapitalize(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  private static String startSafely(String joined, String prefix) {
    if (joined.isEmpty()) {
      return prefix;
    }
    return Character.isJavaIdentifierStart(joined.codePointAt(0)) ? joined : prefix + joined;
  }
}
