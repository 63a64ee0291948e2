package dev.hadron.mapping;

import java.util.Optional;

/** A phrase of a hint such as {@code replies of ticket}: rows that refer to one that is needed. */
record ThingsOf(String things, String of) {

  static Optional<ThingsOf> read(String phrase) {
    String[] parts = phrase.strip().split("\\s+of\\s+", 2);
    return parts.length == 2 ? Optional.of(new ThingsOf(parts[0], parts[1])) : Optional.empty();
  }
}
