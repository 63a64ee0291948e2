package dev.hadron.render.layout;

import java.util.Random;

/** A source whose tokens have other blanks between them, where the language allows any. */
final class ShiftedBlanks {

  private static final String WORD_PARTS = "[\\p{Alnum}_$\"']";

  private ShiftedBlanks() {}

  /** Adds a blank at some gaps within a line and takes the only one out of others. */
  static String of(String source, int seed) {
    Random random = new Random(seed);
    JavaTokens tokens = new JavaTokens(source);
    StringBuilder out = new StringBuilder();
    int done = 0;
    // The formatter's own reader of imports wants them spaced as usual.
    boolean inType = false;
    for (int i = 1; i < tokens.size(); i++) {
      int from = tokens.end(i - 1);
      int to = tokens.start(i);
      inType |= tokens.is(i - 1, '{');
      boolean whole =
          tokens.hasComments(i)
              || tokens.hasComments(i - 1)
              || tokens.is(i - 1, "non")
              || tokens.is(i, "sealed");
      if (!inType || whole || random.nextInt(8) > 0) {
        continue;
      }
      if (to == from + 1 && source.charAt(from) == ' ' && mayTouch(source, from - 1, to)) {
        out.append(source, done, from);
        done = to;
      } else if (to == from && mayPart(tokens, i)) {
        out.append(source, done, from).append(' ');
        done = from;
      }
    }
    return out.append(source, done, source.length()).toString();
  }

  private static boolean mayTouch(String source, int left, int right) {
    String before = source.substring(left, left + 1);
    String after = source.substring(right, right + 1);
    return before.matches(WORD_PARTS) != after.matches(WORD_PARTS);
  }

  /** Operators of several characters stay whole. */
  private static boolean mayPart(JavaTokens tokens, int i) {
    return tokens.kind(i) != JavaTokens.Kind.OPERATOR
        || tokens.kind(i - 1) != JavaTokens.Kind.OPERATOR
        || "()[]{},;".indexOf(tokens.first(i)) >= 0
        || "()[]{},;".indexOf(tokens.first(i - 1)) >= 0;
  }
}
