package dev.hadron.render.layout;

import java.util.Arrays;

/** What decides how a method is laid out, and how it was. */
final class Shape {

  /** A blank between two tokens on one line. */
  static final char BLANK = 1;

  /** What a line end adds to the number of blanks after it. */
  static final char LINE_END = 0x100;

  private final char[] signs;
  private final int size;
  private final int hash;
  private int sightings;
  private char[] gaps;
  private int[] references;

  /**
   * @param signs what decides the layout, in the first places of this array
   * @param size how many there are
   */
  Shape(char[] signs, int size, int hash) {
    this.signs = signs;
    this.size = size;
    this.hash = hash;
  }

  Shape copy() {
    return new Shape(Arrays.copyOf(signs, size), size, hash);
  }

  /** Whether it is worth to learn how a method of this shape is laid out: the second time it is. */
  boolean isDue() {
    return ++sightings == 2;
  }

  /**
   * @param gaps what is printed before each token of the method but the first
   * @param references which of its tokens, counted from its start, name something declared elsewhere
   */
  void learn(char[] gaps, int[] references) {
    this.gaps = gaps;
    this.references = references;
  }

  boolean isKnown() {
    return gaps != null;
  }

  char[] gaps() {
    return gaps;
  }

  int[] references() {
    return references;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape
        && hash == shape.hash
        && Arrays.equals(signs, 0, size, shape.signs, 0, shape.size);
  }
}
