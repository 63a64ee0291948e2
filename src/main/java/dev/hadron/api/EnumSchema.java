package dev.hadron.api;

import java.util.List;
import java.util.Objects;

/**
 * One of a closed list of values; a {@code const} is a list of one.
 *
 * @param type what the values are
 * @param format as written beside the type; may be empty
 * @param values in document order, without duplicates and without {@code null}, which makes the
 *     schema nullable instead; never empty
 */
public record EnumSchema(SchemaFacts facts, Type type, String format, List<JsonValue> values)
    implements ApiSchema {

  public EnumSchema {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(format, "format");
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("an enum without values at " + facts.location());
    }
  }

  @Override
  public EnumSchema withFacts(SchemaFacts other) {
    return new EnumSchema(other, type, format, values);
  }

  /** The JSON type that all values share; mixed when they do not, or when they are no scalars. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    MIXED
  }
}
