package dev.hadron.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives out names once: a name that is taken gets the first free number behind it, without regard to case. */
final class UniqueNames {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  /** {@code wanted}, or {@code wanted2}, {@code wanted3} … where it is taken. */
  String claim(String wanted) {
    String candidate = wanted;
    int number = next.getOrDefault(wanted, 2);
    while (!taken.add(candidate.toLowerCase(Locale.ROOT))) {
      candidate = wanted + number++;
    }
    next.put(wanted, number);
    return candidate;
  }

  boolean isTaken(String name) {
    return taken.contains(name.toLowerCase(Locale.ROOT));
  }
}
