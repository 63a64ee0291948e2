package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Map;
import java.util.Objects;

/**
 * The property whose value says which variant an object is.
 *
 * @param mapping value to schema name, as written; values that are missing here are schema names
 */
public record Discriminator(String property, Map<String, String> mapping, SourceLocation location) {

  public Discriminator {
    Objects.requireNonNull(property, "property");
    mapping = Copies.ordered(mapping);
    Objects.requireNonNull(location, "location");
  }

  /** The value that stands for the schema {@code name}. */
  public String valueOf(String name) {
    return mapping.entrySet().stream()
        .filter(e -> e.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }
}
