package dev.hadron.logic.gate;

import java.util.Locale;

/** Refuses characters that make code read otherwise than it runs. */
final class TextGuard {

  private TextGuard() {}

  static void check(String code) throws RefusedException {
    int backslashes = 0;
    for (int i = 0; i < code.length(); ) {
      int c = code.codePointAt(i);
      if (c == 'u' && backslashes % 2 == 1) {
        throw new RefusedException(Stage.SYNTAX, "Unicode escapes are not allowed.");
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
      if (isHidden(c)) {
        throw new RefusedException(
            Stage.SYNTAX,
            String.format(Locale.ROOT, "The code has the invisible character U+%04X.", c));
      }
      i += Character.charCount(c);
    }
  }

  /**
   * Control and format characters (directions, joiners, tags), private use, and lone surrogates.
   */
  private static boolean isHidden(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
