package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One input of an operation outside its body.
 *
 * @param style how arrays and objects are written, with the specification's default filled in
 * @param explode whether each value is written apart, with the specification's default filled in
 * @param mediaType present where the value is itself a document, such as JSON in a query parameter
 */
public record ApiParameter(
    String name,
    In in,
    boolean required,
    Style style,
    boolean explode,
    ApiSchema schema,
    Optional<String> mediaType,
    String description,
    boolean deprecated,
    Optional<JsonValue> example,
    Map<String, JsonValue> extensions,
    SourceLocation location) {

  public ApiParameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(example, "example");
    extensions = Copies.ordered(extensions);
    Objects.requireNonNull(location, "location");
  }

  /** The value that the service assumes when the caller sends none. */
  public Optional<JsonValue> defaultValue() {
    return schema.facts().defaultValue();
  }

  /** Where in the request a parameter travels. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }

  /** How a parameter's arrays and objects are written. */
  public enum Style {
    SIMPLE,
    LABEL,
    MATRIX,
    FORM,
    SPACE_DELIMITED,
    PIPE_DELIMITED,
    DEEP_OBJECT
  }
}
