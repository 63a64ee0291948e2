package dev.hadron.model;

import java.util.Optional;

/**
 * One parameter of an operation beside the body.
 *
 * @param name Java name
 * @param wireName name in the request
 */
public record Parameter(
    String name,
    String wireName,
    In in,
    ValueType type,
    boolean required,
    Constraints constraints,
    Optional<String> defaultValue,
    Optional<String> description,
    Origin origin) {

  /** Where the parameter travels (OpenAPI {@code in}). */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }
}
