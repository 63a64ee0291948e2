package dev.hadron.api;

import java.util.Objects;

/**
 * A reference to a named schema of the same {@link Api}.
 *
 * @param facts what the referring place says beside the reference, such as a description of its own
 */
public record RefSchema(SchemaFacts facts, String name) implements ApiSchema {

  public RefSchema {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(name, "name");
  }

  @Override
  public RefSchema withFacts(SchemaFacts other) {
    return new RefSchema(other, name);
  }
}
