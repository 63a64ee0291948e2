package dev.hadron.view;

import java.util.regex.Pattern;

/** Text of the input made safe for the places in Markdown where it stands. */
final class MarkdownText {

  /** What begins markup in the middle of a line; an underscore inside a word does not. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*\\[\\]|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  private MarkdownText() {}

  /** One cell of a table: one line, shown as it is written, without markup, HTML or control characters. */
  static String cell(String text) {
    String line =
        text.strip().replaceAll("\\s+", " ").replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "");
    String plain = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return MARKUP.matcher(plain).replaceAll("\\\\$0");
  }
}
