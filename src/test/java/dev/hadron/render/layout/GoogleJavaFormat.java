package dev.hadron.render.layout;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;

/** The formatter that generated Java must please, run until it changes nothing any more. */
final class GoogleJavaFormat {

  private static final int RUNS = 4;

  private GoogleJavaFormat() {}

  static String once(String text) {
    try {
      return new Formatter().formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      throw new IllegalArgumentException(e.getMessage() + "\n" + text, e);
    }
  }

  static String settled(String text) {
    String current = once(text);
    for (int run = 1; run < RUNS; run++) {
      String next = once(current);
      if (next.equals(current)) {
        return current;
      }
      current = next;
    }
    throw new IllegalArgumentException("The formatter finds no end:\n" + text);
  }
}
