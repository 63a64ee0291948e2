package dev.hadron.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Defensive copies that keep the order of the document. */
final class Copies {

  private Copies() {}

  static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
