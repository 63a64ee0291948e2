package dev.hadron.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a service has beside its operations where a user asks for it by name. */
public enum Feature {
  /** No caller sends more requests than the configuration allows. */
  RATE_LIMIT;

  /** Name that a user writes, such as {@code rate-limit}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Feature> of(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Feature::label).toList();
  }
}
