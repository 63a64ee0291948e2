package dev.hadron.model;

import java.util.Optional;

/**
 * One parameter of an operation beside the body.
 *
 * @param name Java name
 * @param wireName name in the request
 * @param separator what stands between the elements of a list that are written in one; a list
 *     without is one value each time that the parameter is there
 * @param notation how several values are written, where that is not the usual way of its place
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
    Optional<String> separator,
    Optional<Notation> notation,
    Origin origin) {

  /** A parameter that holds one value each time that it is there. */
  public Parameter(
      String name,
      String wireName,
      In in,
      ValueType type,
      boolean required,
      Constraints constraints,
      Optional<String> defaultValue,
      Optional<String> description,
      Origin origin) {
    this(
        name,
        wireName,
        in,
        type,
        required,
        constraints,
        defaultValue,
        description,
        Optional.empty(),
        Optional.empty(),
        origin);
  }

  /** The same with a value of another type. */
  public Parameter with(ValueType otherType, Constraints otherConstraints) {
    return new Parameter(
        name,
        wireName,
        in,
        otherType,
        required,
        otherConstraints,
        defaultValue,
        description,
        separator,
        notation,
        origin);
  }

  public boolean isInPath() {
    return in == In.PATH;
  }

  /** Whether it is this header and may hold any entity tag, those of the service among them. */
  public boolean isEntityTag(String header) {
    return in == In.HEADER
        && wireName.equalsIgnoreCase(header)
        && type.is(BasicType.STRING)
        && constraints.pattern().isEmpty()
        && constraints.minLength().isEmpty();
  }

  /** How a contract writes lists and objects: each value apart, or all in one. */
  public enum Notation {
    APART,
    TOGETHER
  }

  /** Where the parameter travels (OpenAPI {@code in}). */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }
}
