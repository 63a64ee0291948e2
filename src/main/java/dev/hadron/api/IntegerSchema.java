package dev.hadron.api;

import java.util.Objects;

/**
 * A JSON number without fraction.
 *
 * @param format as written, usually {@code int32} or {@code int64}; may be empty
 */
public record IntegerSchema(SchemaFacts facts, String format, NumberRange range)
    implements ApiSchema {

  public IntegerSchema {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(range, "range");
  }

  @Override
  public IntegerSchema withFacts(SchemaFacts other) {
    return new IntegerSchema(other, format, range);
  }
}
