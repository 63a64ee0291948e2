package dev.hadron.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that satisfies one of several schemas.
 *
 * @param variants at least two; {@code null} among them makes the schema nullable instead
 */
public record UnionSchema(
    SchemaFacts facts, Kind kind, List<ApiSchema> variants, Optional<Discriminator> discriminator)
    implements ApiSchema {

  public UnionSchema {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(kind, "kind");
    variants = List.copyOf(variants);
    Objects.requireNonNull(discriminator, "discriminator");
  }

  @Override
  public UnionSchema withFacts(SchemaFacts other) {
    return new UnionSchema(other, kind, variants, discriminator);
  }

  /** Whether exactly one variant matches, or at least one. */
  public enum Kind {
    ONE_OF,
    ANY_OF
  }
}
