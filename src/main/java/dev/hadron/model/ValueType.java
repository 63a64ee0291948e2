package dev.hadron.model;

import java.util.Optional;

/** The type of a value on the wire or in an attribute; types with a name are referred to by it. */
public sealed interface ValueType {

  /** One value without structure. */
  record Basic(BasicType type) implements ValueType {}

  /** One of a closed list of values, an {@link EnumType} of the model. */
  record EnumRef(String enumName) implements ValueType {}

  /** An object with known properties, a {@link RecordType} of the model. */
  record RecordRef(String recordName) implements ValueType {}

  /** An ordered list (JSON array, SQL array). */
  record ListOf(ValueType element) implements ValueType {}

  /** An object with free keys (JSON {@code additionalProperties}). */
  record MapOf(ValueType value) implements ValueType {}

  /**
   * Any JSON value (jsonb, a schema without type).
   *
   * @param variants of the value where it has to be one of several kinds of object
   */
  record Json(Optional<Variants> variants) implements ValueType {

    /** Anything at all. */
    public Json() {
      this(Optional.empty());
    }
  }

  static ValueType of(BasicType type) {
    return new Basic(type);
  }

  /** Whether this is that type of one value. */
  default boolean is(BasicType type) {
    return this instanceof Basic basic && basic.type() == type;
  }

  /** The type of a list's elements; any other type is its own. */
  default ValueType element() {
    return this;
  }

  /** The kinds of object of which the value has to be one, where it has to. */
  default Optional<Variants> variants() {
    return Optional.empty();
  }

  /** Whether values can be compared by SQL equality in a filter or a key. */
  default boolean isScalar() {
    return this instanceof Basic || this instanceof EnumRef;
  }
}
