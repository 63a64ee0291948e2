package dev.hadron.logic;

import java.util.regex.Pattern;

/**
 * Text of a model, or of who serves it, as it may be shown to people: without what a terminal or a page
 * obeys, such as escapes, and marks that turn the order of letters around.
 */
public final class PlainText {

  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

  private PlainText() {}

  /** The same lines, with a mark in the place of each such character. */
  public static String lines(String text) {
    return HIDDEN.matcher(text.replace("\r\n", "\n")).replaceAll("\uFFFD");
  }

  /** The same in one line. */
  public static String line(String text) {
    return lines(text).replaceAll("\\s*\\n\\s*", " ").replace('\t', ' ').strip();
  }
}
