package dev.hadron.view;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text of the input made safe for the places in Markdown where it stands. */
final class MarkdownText {

  /** What begins markup in the middle of a line; an underscore inside a word does not. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*\\[\\]|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
  private static final String PLAIN = ".,:;/(){}'\"=+-#";

  private MarkdownText() {}

  /** One row of a table. */
  static String row(String... cells) {
    return Stream.of(cells).map(MarkdownText::cell).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** One cell of a table: one line, shown as it is written, without markup, HTML or control characters. */
  static String cell(String text) {
    if (isPlain(text)) {
      return text;
    }
    String line =
        UNSEEN.matcher(BLANKS.matcher(text.strip()).replaceAll(" ")).replaceAll("");
    String plain = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return MARKUP.matcher(plain).replaceAll("\\\\$0");
  }

  /** Most cells are words with single blanks between them, and stay as they are. */
  private static boolean isPlain(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
      if (!word && (c != ' ' || blank)) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank;
  }
}
