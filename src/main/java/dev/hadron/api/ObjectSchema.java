package dev.hadron.api;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A JSON object with named properties.
 *
 * @param properties by name on the wire, in document order
 * @param required names that must be present; may name properties that another {@code allOf} part
 *     declares
 */
public record ObjectSchema(
    SchemaFacts facts,
    Map<String, ApiProperty> properties,
    Set<String> required,
    AdditionalProperties additional,
    OptionalInt minProperties,
    OptionalInt maxProperties,
    Optional<Discriminator> discriminator)
    implements ApiSchema {

  public ObjectSchema {
    Objects.requireNonNull(facts, "facts");
    properties = Copies.ordered(properties);
    required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    Objects.requireNonNull(additional, "additional");
    Objects.requireNonNull(minProperties, "minProperties");
    Objects.requireNonNull(maxProperties, "maxProperties");
    Objects.requireNonNull(discriminator, "discriminator");
  }

  @Override
  public ObjectSchema withFacts(SchemaFacts other) {
    return new ObjectSchema(
        other, properties, required, additional, minProperties, maxProperties, discriminator);
  }
}
