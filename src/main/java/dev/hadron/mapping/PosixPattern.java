package dev.hadron.mapping;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The part of PostgreSQL's regular expressions (chapter 9.7.3) that Java and JSON Schema read the
 * same way; anything else is left to the database.
 */
final class PosixPattern {

  /** Character classes by name, word boundaries, locale's letters, back-references, directors. */
  private static final Pattern OTHERWISE =
      Pattern.compile("\\[\\[[:.=]|\\\\[mMyYAZwWBcuUxe0-9]|^\\*\\*\\*|\\(\\?(?!:)|&&|\\\\$");

  private PosixPattern() {}

  /** The same expression, where it means the same. */
  static Optional<String> translate(String regex) {
    if (OTHERWISE.matcher(regex).find()) {
      return Optional.empty();
    }
    try {
      Pattern.compile(regex);
      return Optional.of(regex);
    } catch (PatternSyntaxException e) {
      // Valid for the server, which checks it anyway; Java reads it otherwise.
      return Optional.empty();
    }
  }

  /** An expression for exactly these values. */
  static String anyOf(Iterable<String> values) {
    StringBuilder regex = new StringBuilder("^(?:");
    String separator = "";
    for (String value : values) {
      regex.append(separator).append(value.replaceAll("([\\\\\\[\\](){}.*+?^$|])", "\\\\$1"));
      separator = "|";
    }
    return regex.append(")$").toString();
  }
}
