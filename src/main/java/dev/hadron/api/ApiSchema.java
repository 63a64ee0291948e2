package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;

/**
 * What a JSON value may look like: one case per kind, {@code null} never a kind of its own but a
 * fact of every schema.
 */
public sealed interface ApiSchema
    permits ObjectSchema,
        MapSchema,
        ArraySchema,
        StringSchema,
        NumberSchema,
        IntegerSchema,
        BooleanSchema,
        EnumSchema,
        AllOfSchema,
        UnionSchema,
        RefSchema,
        AnySchema {

  SchemaFacts facts();

  /** The same kind with other facts. */
  ApiSchema withFacts(SchemaFacts facts);

  default String title() {
    return facts().title();
  }

  default String description() {
    return facts().description();
  }

  default boolean nullable() {
    return facts().nullable();
  }

  default boolean readOnly() {
    return facts().readOnly();
  }

  default boolean writeOnly() {
    return facts().writeOnly();
  }

  default SourceLocation location() {
    return facts().location();
  }
}
