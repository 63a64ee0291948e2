package dev.hadron.api;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A JSON string, or a file where {@code format} is {@code binary}.
 *
 * @param format as written, such as {@code date-time} or {@code uuid}; may be empty
 * @param pattern an ECMA-262 regular expression
 */
public record StringSchema(
    SchemaFacts facts,
    String format,
    OptionalInt minLength,
    OptionalInt maxLength,
    Optional<String> pattern)
    implements ApiSchema {

  public StringSchema {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(minLength, "minLength");
    Objects.requireNonNull(maxLength, "maxLength");
    Objects.requireNonNull(pattern, "pattern");
  }

  @Override
  public StringSchema withFacts(SchemaFacts other) {
    return new StringSchema(other, format, minLength, maxLength, pattern);
  }
}
