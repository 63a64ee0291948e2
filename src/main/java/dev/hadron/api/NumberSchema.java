package dev.hadron.api;

import java.util.Objects;

/**
 * A JSON number, with or without fraction.
 *
 * @param format as written, usually {@code float} or {@code double}; may be empty
 */
public record NumberSchema(SchemaFacts facts, String format, NumberRange range)
    implements ApiSchema {

  public NumberSchema {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(range, "range");
  }

  @Override
  public NumberSchema withFacts(SchemaFacts other) {
    return new NumberSchema(other, format, range);
  }
}
