package dev.hadron.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Words that are nearly the same as others. */
public final class Spelling {

  private Spelling() {}

  /** The candidate that differs least, by a third of its letters at most. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    return candidates.stream()
        .filter(each -> distance(word, each) <= Math.max(1, (each.length() + 1) / 3))
        .min(Comparator.comparingInt(each -> distance(word, each)));
  }

  /** Letters that are missing, added, changed, or swapped with the next. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(
                cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
