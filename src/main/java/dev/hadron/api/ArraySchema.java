package dev.hadron.api;

import java.util.Objects;
import java.util.OptionalInt;

/** A JSON array of values of one schema. */
public record ArraySchema(
    SchemaFacts facts,
    ApiSchema items,
    OptionalInt minItems,
    OptionalInt maxItems,
    boolean uniqueItems)
    implements ApiSchema {

  public ArraySchema {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(items, "items");
    Objects.requireNonNull(minItems, "minItems");
    Objects.requireNonNull(maxItems, "maxItems");
  }

  @Override
  public ArraySchema withFacts(SchemaFacts other) {
    return new ArraySchema(other, items, minItems, maxItems, uniqueItems);
  }
}
