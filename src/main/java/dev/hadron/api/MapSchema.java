package dev.hadron.api;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A JSON object whose member names are data.
 *
 * @param names the only names that members may have; empty for any
 */
public record MapSchema(
    SchemaFacts facts,
    ApiSchema values,
    List<String> names,
    OptionalInt minProperties,
    OptionalInt maxProperties)
    implements ApiSchema {

  public MapSchema {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(values, "values");
    names = List.copyOf(names);
    Objects.requireNonNull(minProperties, "minProperties");
    Objects.requireNonNull(maxProperties, "maxProperties");
  }

  @Override
  public MapSchema withFacts(SchemaFacts other) {
    return new MapSchema(other, values, names, minProperties, maxProperties);
  }
}
