package dev.hadron.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Known words that a misspelt one may mean: those that the fewest slips of the hand make of it. */
public final class Spelling {

  private static final int MOST_SLIPS = 2;
  private static final int MOST_HINTS = 3;

  private Spelling() {}

  /** The closest known words; none where all of them are far off. */
  public static List<String> nearest(String word, Collection<String> known) {
    int least = Math.max(1, Math.min(MOST_SLIPS, word.length() / 3));
    List<String> nearest = new ArrayList<>();
    for (String other : known) {
      int slips = slips(lower(word), lower(other));
      if (slips < least) {
        nearest.clear();
        least = slips;
      }
      if (slips == least && sameDigits(word, other)) {
        nearest.add(other);
      }
    }
    return nearest;
  }

  /** The one word that is meant, where no other is as close. */
  public static Optional<String> only(String word, Collection<String> known) {
    List<String> nearest = nearest(word, known);
    return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
  }

  /** A question that names the closest words, with a semicolon before it; may be empty. */
  public static String question(String word, Collection<String> known) {
    List<String> nearest = nearest(word, known);
    return nearest.isEmpty() || nearest.size() > MOST_HINTS
        ? ""
        : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  /** Versions and numbers are no slips: {@code PetV1} is not {@code PetV2}. */
  private static boolean sameDigits(String one, String other) {
    return one.replaceAll("[^0-9]", "").equals(other.replaceAll("[^0-9]", ""));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
  private static int slips(String from, String to) {
    if (Math.abs(from.length() - to.length()) > MOST_SLIPS) {
      return MOST_SLIPS + 1;
    }
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(from, to, cost, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int cheapest(String from, String to, int[][] cost, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int moved = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    int least = Math.min(replaced, moved);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
