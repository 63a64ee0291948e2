/*
 * Licence of the project.
 */
package com.example.orders;

import java.util.Map;

// A comment before the type that is so long that it has to be wrapped because a line ends at column one hundred.
/**
 * Counts {@link Map maps} and <a href="https://example.com/a/very/long/path/to/the/documentation">links to the documentation</a> of them.
 * A second sentence.
 *
 * A paragraph without a tag.
 * <ul>
 *   <li>first item of the list, with a text that is so long that it has to be wrapped at the end of the line
 *   <li>second
 * </ul>
 *
 * <pre>{@code
 *   int kept   =   1;
 * }</pre>
 * @see Map
 * @since 1
 */
class Comments {
  /** One line. */
  int a; // at the end of the line
  /** A sentence that is too long for one line because it says more than it should say about the field below. */
  int b;
  /**
   * Fits.
   */
  int c;

  // before a member

  /**
   * Adds.
   * @param first the first number, and a description of it that is so long that it goes over the end of the line
   * @param <T> type
   * @return the sum
   *     of both
   * @throws IllegalStateException if the sum is too large, and there is more to say about it than fits on a line
   */
  <T> int add(int first /* of two */, /* second= */ int second) {
    // first
    int sum = first + second; // the sum of the two numbers, as the addition of the language computes it for you

    // A comment that is so long that it has to be wrapped since a line has at most one hundred characters.
    call(/* flag= */ true, /*name=*/ "x", null /* nothing */);
    //no space
    /* block */
    return sum;
    // last
  }

  /**
   * Is used so:
   *
   * <pre>{@code
   *     Comments comments = new Comments();
   *
   *     comments.add(1, 2);
   * }</pre>
   */
  void used() {
    if (a == 0) {
      /* nothing to do */
      return;
    }
  }

  void empty() {
    // nothing
  }

  @Deprecated /* why */
  void deprecated() {}

  /** Uses {@code braces { in } code} and {@literal <b>}. <p>Paragraph.<br>Line. */
  void html() {
    if (a) {
      // nothing
    } else { // otherwise
      b();
    }
    chain()
        // why
        .first()
        .second(); // end
  }
  // end of the type
}
