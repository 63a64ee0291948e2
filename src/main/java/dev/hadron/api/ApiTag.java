package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Objects;

/** A label that groups operations. */
public record ApiTag(String name, String description, SourceLocation location) {

  public ApiTag {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(location, "location");
  }
}
