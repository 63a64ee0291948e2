package dev.hadron.api;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of a body in one media type.
 *
 * @param schema an {@link AnySchema} where the document says nothing
 * @param example the document's example, or the first of several
 * @param partTypes media types of the parts of a multipart or form body, by property name
 */
public record ApiMediaType(
    ApiSchema schema, Optional<JsonValue> example, Map<String, String> partTypes) {

  public ApiMediaType {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(example, "example");
    partTypes = Copies.ordered(partTypes);
  }
}
