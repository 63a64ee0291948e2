package dev.hadron.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Properties that the code declares otherwise than the contract: as their columns hold them. */
final class RetypedProperties {

  private final Map<String, Set<String>> byRecord = new HashMap<>();

  void add(String record, String property) {
    byRecord.computeIfAbsent(record, name -> new HashSet<>()).add(property);
  }

  boolean isEmpty() {
    return byRecord.isEmpty();
  }

  boolean contains(String record, String property) {
    return byRecord.getOrDefault(record, Set.of()).contains(property);
  }
}
