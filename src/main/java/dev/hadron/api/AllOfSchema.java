package dev.hadron.api;

import java.util.List;
import java.util.Objects;

/**
 * A value that satisfies several schemas at once, usually objects that include one another.
 *
 * @param parts in document order; what stands beside the {@code allOf} keyword is the last part
 */
public record AllOfSchema(SchemaFacts facts, List<ApiSchema> parts) implements ApiSchema {

  public AllOfSchema {
    Objects.requireNonNull(facts, "facts");
    parts = List.copyOf(parts);
  }

  @Override
  public AllOfSchema withFacts(SchemaFacts other) {
    return new AllOfSchema(other, parts);
  }

  /** Names of the schemas that are included directly. */
  public List<String> includes() {
    return parts.stream()
        .filter(RefSchema.class::isInstance)
        .map(part -> ((RefSchema) part).name())
        .distinct()
        .toList();
  }
}
