package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What every schema says beside its kind; texts that the document leaves out are empty.
 *
 * @param nullable in any spelling: {@code nullable}, a {@code null} among the types, enum values or
 *     variants, or {@code x-nullable}
 */
public record SchemaFacts(
    String title,
    String description,
    boolean nullable,
    boolean readOnly,
    boolean writeOnly,
    boolean deprecated,
    Optional<JsonValue> defaultValue,
    Optional<JsonValue> example,
    Map<String, JsonValue> extensions,
    SourceLocation location) {

  public SchemaFacts {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(defaultValue, "defaultValue");
    Objects.requireNonNull(example, "example");
    extensions = Copies.ordered(extensions);
    Objects.requireNonNull(location, "location");
  }

  /** Nothing said, at a place. */
  public static SchemaFacts at(SourceLocation location) {
    return new SchemaFacts(
        "", "", false, false, false, false, Optional.empty(), Optional.empty(), Map.of(), location);
  }

  public SchemaFacts asNullable() {
    return withNullable(true);
  }

  /** The same of a value that may be null, or may not. */
  public SchemaFacts withNullable(boolean value) {
    return nullable == value
        ? this
        : new SchemaFacts(
            title,
            description,
            value,
            readOnly,
            writeOnly,
            deprecated,
            defaultValue,
            example,
            extensions,
            location);
  }
}
