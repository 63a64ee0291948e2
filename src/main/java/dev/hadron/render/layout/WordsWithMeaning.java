package dev.hadron.render.layout;

import java.util.ArrayList;
import java.util.List;

/** The words that the writers of a source treat in a way of their own; all others are names. */
final class WordsWithMeaning {

  private static final String[] ALL =
      """
      abstract assert at atConfig atDebug atFine atFiner atFinest atInfo atMostEvery atSevere
      atWarning boolean break byte case catch char class continue default do double else enum every
      extends false final finally float for if implements import instanceof int interface log
      logVarargs long native new non null package parallelStream perUnique permits private protected
      public record return sealed short static stream strictfp super switch synchronized this throw
      throws toBuilder transient true try void volatile when while withCause withStackTrace yield
      """
          .strip()
          .split("\\s+");

  private static final int ASCII = 128;

  /** For each first letter the places of the words in the list of all. */
  private static final int[][] BY_INITIAL = new int[ASCII][];

  static {
    for (char initial = 0; initial < ASCII; initial++) {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < ALL.length; i++) {
        if (ALL[i].charAt(0) == initial) {
          places.add(i);
        }
      }
      BY_INITIAL[initial] = places.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private WordsWithMeaning() {}

  /** A number of its own for a word with a meaning; -1 for a name. */
  static int number(JavaTokens tokens, int token) {
    char initial = tokens.first(token);
    if (initial >= ASCII) {
      return -1;
    }
    for (int place : BY_INITIAL[initial]) {
      if (tokens.is(token, ALL[place])) {
        return place;
      }
    }
    return -1;
  }
}
