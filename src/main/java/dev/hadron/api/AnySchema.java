package dev.hadron.api;

import java.util.Objects;

/** Any JSON value: the empty schema. */
public record AnySchema(SchemaFacts facts) implements ApiSchema {

  public AnySchema {
    Objects.requireNonNull(facts, "facts");
  }

  @Override
  public AnySchema withFacts(SchemaFacts other) {
    return new AnySchema(other);
  }
}
