package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Objects;

/** A header of a response. */
public record ApiHeader(
    String name, boolean required, ApiSchema schema, String description, SourceLocation location) {

  public ApiHeader {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(location, "location");
  }
}
