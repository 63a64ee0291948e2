package dev.hadron.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Schemes that a caller has to satisfy together, each with the scopes asked for; an empty one lets
 * anybody in.
 */
public record SecurityRequirement(Map<String, List<String>> schemes) {

  public SecurityRequirement {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    schemes.forEach((name, scopes) -> copy.put(name, List.copyOf(scopes)));
    schemes = Collections.unmodifiableMap(copy);
  }

  public boolean isEmpty() {
    return schemes.isEmpty();
  }
}
