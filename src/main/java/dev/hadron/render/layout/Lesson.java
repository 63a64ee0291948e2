package dev.hadron.render.layout;

import java.util.Arrays;

/** A method that is laid out once so that others of its shape need not be. */
final class Lesson {

  private final Shape shape;
  private final JavaTokens tokens;
  private final int from;
  private final int to;
  private final int column;
  private final Doc.Mark mark = new Doc.Mark();
  private int[] references = new int[16];
  private int count;

  /**
   * @param from the first token of the method
   * @param to the token after its last one
   * @param column where it is to be printed
   */
  Lesson(Shape shape, JavaTokens tokens, int from, int to, int column) {
    this.shape = shape;
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.column = column;
  }

  /** What goes before the method. */
  Doc.Mark mark() {
    return mark;
  }

  /** Says that a token names something declared elsewhere. */
  void reference(int token) {
    if (count == references.length) {
      references = Arrays.copyOf(references, count * 2);
    }
    references[count++] = token - from;
  }

  /** Teaches how the method was printed, if it was printed token by token and on lines that fit. */
  void teach(String printed) {
    char[] gaps = new char[to - from];
    int at = start(printed);
    int lineStart = at - column;
    if (printed.lastIndexOf('\n', at) + 1 != lineStart) {
      return;
    }
    for (int i = from; i < to; i++) {
      int word = afterBlanks(printed, at);
      if (i > from && word > at) {
        int lineEnd = printed.lastIndexOf('\n', word - 1);
        if (lineEnd >= at) {
          lineStart = lineEnd + 1;
          gaps[i - from] = (char) ((lineEnd + 1 - at) * Shape.LINE_END + word - lineStart);
        } else if (word == at + 1) {
          gaps[i - from] = Shape.BLANK;
        } else {
          return;
        }
      }
      int length = tokens.length(i);
      if (!printed.regionMatches(word, tokens.text, tokens.start(i), length)
          || word + length - lineStart > Doc.MAX_COLUMNS) {
        return;
      }
      at = word + length;
    }
    shape.learn(gaps, Arrays.copyOf(references, count));
  }

  /** Where the first token is printed, after the comments before it. */
  private int start(String printed) {
    int at = afterBlanks(printed, mark.place());
    while (printed.startsWith("//", at) || printed.startsWith("/*", at)) {
      String end = printed.charAt(at + 1) == '/' ? "\n" : "*/";
      at = afterBlanks(printed, printed.indexOf(end, at + 2) + end.length());
    }
    return at;
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
      at++;
    }
    return at;
  }
}
