package dev.hadron.render.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How methods were laid out, by their shape: where the lines of a method break depends
 * on the lengths of its names, not on the names.
 *
 * <p>A large service has the same few methods for each of its resources. From the third of a shape
 * on they take the blanks and line ends of the second and are neither parsed nor laid out.
 */
public final class Shapes {

  /** More shapes than this are not remembered. */
  private static final int MOST = 4096;

  /** Larger methods are too seldom alike. */
  private static final int MOST_SIGNS = 4096;

  private static final int GAP = 1;
  private static final int EXACT = 2;
  private static final int WORD_WITH_MEANING = 3;
  private static final int STRING = 4;

  /** All larger signs are names. */
  private static final int NAME = 0x1000;

  private static final int MOST_LENGTH = 0x7ff;

  private final Map<Shape, Shape> known = new HashMap<>();
  private final TokenArrays arrays = new TokenArrays();
  private char[] signs = new char[MOST_SIGNS + 256];
  private int size;
  private int hash;

  /**
   * The shape of a method, the same object for methods of the same shape; null if it has none,
   * since comments stand in it or it is too large.
   *
   * @param from its first token
   * @param to the token after its last one
   * @param column the column it is printed at
   */
  Shape of(JavaTokens tokens, int from, int to, int column) {
    if (to - from > MOST_SIGNS || !tokens.after(from).isEmpty()) {
      return null;
    }
    size = 0;
    hash = 0;
    sign(column);
    sign(tokens.start(from) - (tokens.text.lastIndexOf('\n', tokens.start(from)) + 1));
    for (int i = from; i < to; i++) {
      if (size > MOST_SIGNS || (i > from && tokens.hasComments(i)) || !add(tokens, i, i > from)) {
        return null;
      }
    }
    Shape shape = new Shape(signs, size, hash);
    Shape before = known.get(shape);
    if (before != null || known.size() == MOST) {
      return before;
    }
    Shape copy = shape.copy();
    known.put(copy, copy);
    return copy;
  }

  TokenArrays arrays() {
    return arrays;
  }

  /** Of how many shapes the layout is known. */
  long known() {
    return known.values().stream().filter(Shape::isKnown).count();
  }

  private boolean add(JavaTokens tokens, int at, boolean withGap) {
    int start = tokens.start(at);
    int end = tokens.end(at);
    if (withGap && tokens.end(at - 1) < start) {
      gap(tokens.text, tokens.end(at - 1), start);
    }
    switch (tokens.kind(at)) {
      case WORD -> word(tokens, at);
      case STRING -> string(tokens.text, start, end);
      case NUMBER, CHARACTER -> exact(tokens.text, start, end);
      case OPERATOR -> sign(tokens.first(at));
      default -> {
        return false;
      }
    }
    return tokens.first(at) < NAME;
  }

  private void gap(String text, int from, int to) {
    if (to == from + 1 && text.charAt(from) == ' ') {
      sign(' ');
    } else {
      sign(GAP);
      exact(text, from, to);
    }
  }

  /** Only the length and the style of most names counts. */
  private void word(JavaTokens tokens, int at) {
    int start = tokens.start(at);
    int end = tokens.end(at);
    int meaning = WordsWithMeaning.number(tokens, at);
    if (meaning >= 0) {
      sign(WORD_WITH_MEANING);
      sign(meaning);
    } else if (isAnnotation(tokens, at) || end - start > MOST_LENGTH) {
      exact(tokens.text, start, end);
    } else {
      int style = TypeNames.style(tokens.text, start, end).ordinal();
      sign(NAME + style * (MOST_LENGTH + 1) + end - start);
    }
  }

  private static boolean isAnnotation(JavaTokens tokens, int word) {
    return word > 0 && tokens.is(word - 1, '@');
  }

  /** Of a text counts how long it is, and whether it is a format. */
  private void string(String text, int start, int end) {
    boolean format = ArgumentWriter.hasPlaceholder(text, start, end);
    sign(STRING);
    sign((format ? MOST_LENGTH : 0) + Math.min(end - start, MOST_LENGTH));
  }

  private void exact(String text, int from, int to) {
    sign(EXACT);
    sign(to - from);
    for (int i = from; i < to; i++) {
      sign(text.charAt(i));
    }
  }

  private void sign(int sign) {
    if (size == signs.length) {
      signs = Arrays.copyOf(signs, size * 2);
    }
    signs[size++] = (char) sign;
    hash = hash * 31 + sign;
  }
}
