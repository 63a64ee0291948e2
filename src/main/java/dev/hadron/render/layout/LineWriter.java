package dev.hadron.render.layout;

/** Puts the laid out text together and decides which blank lines of the source stay. */
final class LineWriter {

  private final JavaTokens tokens;
  private final BlankLines blankLines;
  private final StringBuilder out;
  private int newlines;
  private int spaces;
  private int lastIndex;
  private boolean unsettled;
  private boolean wide;
  private int lineStart;

  /**
   * @param length of the source that is laid out
   */
  LineWriter(JavaTokens tokens, BlankLines blankLines, int length) {
    this.tokens = tokens;
    this.blankLines = blankLines;
    this.out = new StringBuilder(length + length / 4);
  }

  /** A token or comment on its own. */
  void leaf(Leaf leaf, String text) {
    before(leaf, text);
    text(text);
    unsettled |= mayMoveAgain(text);
  }

  /** Split line comments, block comments and code in Javadoc find their place in two steps. */
  private static boolean mayMoveAgain(String text) {
    if (text.startsWith("//")) {
      return text.indexOf('\n') > 0;
    }
    return text.startsWith("/*") && (!text.startsWith("/**") || text.contains("<pre>"));
  }

  /** Whether the next layout of this one may be another. */
  boolean isUnsettled() {
    return unsettled;
  }

  /** What a token or comment brings with it: perhaps a blank line. */
  void before(Leaf leaf, String text) {
    boolean blankLine = tokens.blankLineBetween(lastIndex, leaf.index);
    lastIndex = leaf.index;
    if ((blankLine && (text.startsWith("//") || text.startsWith("/*")))
        || blankLines.wanted(leaf.index, blankLine)) {
      newlines++;
    }
  }

  /**
   * The tokens of a method.
   *
   * @param gaps what is printed before each but the first
   */
  void method(int from, int to, char[] gaps) {
    flush();
    for (int i = from; i < to; i++) {
      char gap = gaps[i - from];
      if (gap == Shape.BLANK) {
        out.append(' ');
      } else if (gap > 0) {
        newlines = gap / Shape.LINE_END;
        spaces = gap % Shape.LINE_END;
        flush();
      }
      out.append(tokens.text, tokens.start(i), tokens.end(i));
    }
    lastIndex = tokens.index(to - 1);
  }

  /** How many characters are printed. */
  int length() {
    return out.length();
  }

  void newLine(int column) {
    if (newlines == 0) {
      newlines = 1;
    }
    spaces = column;
  }

  void space() {
    spaces++;
  }

  /** Text without line ends, and without blanks at its ends. */
  void word(String word) {
    if (!word.isEmpty()) {
      flush();
      out.append(word);
    }
  }

  void text(String text) {
    int from = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', from)) {
      line(text, from, i);
      newlines++;
      spaces = 0;
      from = i + 1;
    }
    line(text, from, text.length());
  }

  private void line(String text, int from, int to) {
    int start = from;
    while (start < to && isBlank(text.charAt(start))) {
      start++;
    }
    if (start == to) {
      spaces += to - from;
      return;
    }
    int end = to;
    while (isBlank(text.charAt(end - 1))) {
      end--;
    }
    flush();
    out.append(text, from, end);
    spaces = to - end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private void flush() {
    if (newlines > 0) {
      endLine();
      for (; newlines > 0 && !out.isEmpty(); newlines--) {
        out.append('\n');
      }
      newlines = 0;
      lineStart = out.length();
    }
    for (; spaces > 0; spaces--) {
      out.append(' ');
    }
  }

  private void endLine() {
    wide |= out.length() - lineStart > Doc.MAX_COLUMNS;
  }

  /** Whether literals may have to be split or text blocks to be indented. */
  boolean hasLongStrings() {
    return wide || tokens.hasTextBlocks();
  }

  /** The whole text; ends with a line end unless it is empty. */
  String finish() {
    endLine();
    if (!out.isEmpty()) {
      out.append('\n');
    }
    return out.toString();
  }
}
