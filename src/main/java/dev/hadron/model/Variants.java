package dev.hadron.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kinds of object that a value may be, told apart by the value of one property.
 *
 * @param property name on the wire
 * @param records name of the record by the property's value, in document order; never empty
 */
public record Variants(String property, Map<String, String> records) {

  public Variants {
    records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    if (records.isEmpty()) {
      throw new IllegalArgumentException("no kind of object by " + property);
    }
  }

  /** A value of the property, and the record that it stands for. */
  public Map.Entry<String, String> first() {
    return records.entrySet().iterator().next();
  }
}
