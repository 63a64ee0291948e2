package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Map;
import java.util.Objects;

/**
 * What an operation accepts as its body.
 *
 * @param content media type as written to what it carries, in document order
 */
public record ApiBody(
    boolean required,
    String description,
    Map<String, ApiMediaType> content,
    SourceLocation location) {

  public ApiBody {
    Objects.requireNonNull(description, "description");
    content = Copies.ordered(content);
    Objects.requireNonNull(location, "location");
  }
}
