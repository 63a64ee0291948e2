package dev.hadron.api;

import java.util.Objects;
import java.util.OptionalInt;

/** A JSON object whose member names are data. */
public record MapSchema(
    SchemaFacts facts, ApiSchema values, OptionalInt minProperties, OptionalInt maxProperties)
    implements ApiSchema {

  public MapSchema {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(minProperties, "minProperties");
    Objects.requireNonNull(maxProperties, "maxProperties");
  }

  @Override
  public MapSchema withFacts(SchemaFacts other) {
    return new MapSchema(other, values, minProperties, maxProperties);
  }
}
