package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Objects;

/**
 * A named member of an object.
 *
 * @param required whether it must be present, as said where it is declared; a flattened object also
 *     counts what other parts require
 */
public record ApiProperty(
    String name, ApiSchema schema, boolean required, SourceLocation location) {

  public ApiProperty {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(location, "location");
  }
}
