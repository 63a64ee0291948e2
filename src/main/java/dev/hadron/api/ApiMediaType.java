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

  /**
   * Whether a media type carries JSON: {@code application/json}, {@code text/json} or a {@code
   * +json} suffix.
   */
  public static boolean isJson(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    String essence = (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).strip();
    int slash = essence.indexOf('/');
    String subtype = essence.substring(slash + 1);
    return subtype.equalsIgnoreCase("json")
        || subtype.regionMatches(true, subtype.length() - 5, "+json", 0, 5);
  }
}
