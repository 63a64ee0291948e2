package dev.hadron.render.layout;

import dev.hadron.render.layout.JavaTokens.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * Room for what is known of the tokens of a source, which serves one source after the other: a
 * service is thousands of sources, and new arrays for each of them were the most that a run threw
 * away.
 */
final class TokenArrays {

  private static final int FIRST_SIZE = 1024;

  char[] characters = new char[0];
  String[] texts = new String[FIRST_SIZE];
  int[] starts = new int[FIRST_SIZE];
  int[] ends = new int[FIRST_SIZE];
  int[] indexes = new int[FIRST_SIZE];
  int[] partners = new int[FIRST_SIZE];
  Kind[] kinds = new Kind[FIRST_SIZE];
  List<Comment>[] before = lists(FIRST_SIZE);

  /** Null until there is one, which is seldom. */
  List<Comment>[] after;

  /** By the place among all tokens and comments. */
  int[] blankLinesBefore = new int[FIRST_SIZE];

  private int used;

  /**
   * Makes room for another source; what was known of the last one is gone.
   *
   * @return its characters, and perhaps more after them
   */
  char[] begin(String text) {
    Arrays.fill(texts, 0, used, null);
    Arrays.fill(before, 0, used, null);
    after = null;
    used = 0;
    if (characters.length < text.length()) {
      characters = new char[text.length() + text.length() / 4];
    }
    text.getChars(0, text.length(), characters, 0);
    return characters;
  }

  /** The place of one more token. */
  int next() {
    if (used == starts.length) {
      int larger = used * 2;
      texts = Arrays.copyOf(texts, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      indexes = Arrays.copyOf(indexes, larger);
      partners = Arrays.copyOf(partners, larger);
      kinds = Arrays.copyOf(kinds, larger);
      before = Arrays.copyOf(before, larger);
      after = after == null ? null : Arrays.copyOf(after, larger);
    }
    return used++;
  }

  /** The list of comments after a token. */
  List<Comment>[] after() {
    if (after == null) {
      after = lists(starts.length);
    }
    return after;
  }

  void setBlankLines(int index, int blankLines) {
    if (index == blankLinesBefore.length) {
      blankLinesBefore = Arrays.copyOf(blankLinesBefore, index * 2);
    }
    blankLinesBefore[index] = blankLines;
  }

  @SuppressWarnings("unchecked")
  private static List<Comment>[] lists(int size) {
    return new List[size];
  }
}
