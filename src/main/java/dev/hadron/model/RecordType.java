package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/**
 * An object on the wire, with its properties in order; becomes a Java record.
 *
 * @param name Java simple name
 * @param schemaName name in the OpenAPI document; empty where the object never travels
 * @param packageName last segment of the Java package
 * @param members how few and how many of its properties are there
 * @param closed whether a document with properties that are not named here is refused
 */
public record RecordType(
    String name,
    String schemaName,
    String packageName,
    List<Property> properties,
    Constraints members,
    boolean closed,
    Optional<String> description,
    Origin origin) {

  public RecordType {
    properties = List.copyOf(properties);
  }

  /** Whether it stays inside of the service. */
  public boolean isInside() {
    return schemaName.isEmpty();
  }

  /**
   * One property of the object.
   *
   * @param name Java component name
   * @param jsonName name on the wire
   * @param required present in every valid document
   */
  public record Property(
      String name,
      String jsonName,
      ValueType type,
      boolean required,
      boolean nullable,
      Constraints constraints,
      Access access,
      Optional<String> defaultValue,
      Optional<String> description,
      Optional<String> example,
      Origin origin) {

    /** Whether null is one of its values, and not merely one of any JSON. */
    public boolean mayBeNull() {
      return nullable && !(type instanceof ValueType.Json);
    }
  }

  /** Direction in which a property travels (OpenAPI {@code readOnly}, {@code writeOnly}). */
  public enum Access {
    READ_WRITE,
    READ_ONLY,
    WRITE_ONLY
  }

  /**
   * @throws IllegalArgumentException when there is no such property
   */
  public Property property(String propertyName) {
    for (Property property : properties) {
      if (property.name().equals(propertyName)) {
        return property;
      }
    }
    throw new IllegalArgumentException(name + " has no property " + propertyName);
  }
}
