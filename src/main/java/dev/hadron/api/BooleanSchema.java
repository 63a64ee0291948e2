package dev.hadron.api;

import java.util.Objects;

/** {@code true} or {@code false}. */
public record BooleanSchema(SchemaFacts facts) implements ApiSchema {

  public BooleanSchema {
    Objects.requireNonNull(facts, "facts");
  }

  @Override
  public BooleanSchema withFacts(SchemaFacts other) {
    return new BooleanSchema(other);
  }
}
