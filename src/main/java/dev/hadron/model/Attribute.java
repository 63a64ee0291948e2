package dev.hadron.model;

import java.util.Optional;

/**
 * One persistent value of an entity.
 *
 * @param name Java property name
 * @param wireName what documents, filters and orders call it: the same, unless Java keeps the word
 * @param description from the column's comment or the property's description
 */
public record Attribute(
    String name,
    String wireName,
    Column column,
    ValueType type,
    boolean nullable,
    ValueSource source,
    Constraints constraints,
    Optional<String> description,
    Origin origin) {

  public Attribute withConstraints(Constraints others) {
    return new Attribute(
        name, wireName, column, type, nullable, source, others, description, origin);
  }

  /** Whether its values are kept as one JSON document each. */
  public boolean isDocument() {
    return type instanceof ValueType.Json
        || type instanceof ValueType.RecordRef
        || type instanceof ValueType.MapOf
        || type instanceof ValueType.ListOf list
            && (!list.element().isScalar() || column.sqlType().equals("jsonb"));
  }

  /** Whether the service ever writes the column. */
  public boolean isWritten() {
    return source != ValueSource.DATABASE;
  }

  /** Whether the service stamps it on every change, rather than once. */
  public boolean isUpdateStamp() {
    return source == ValueSource.SERVICE && UPDATE_STAMP.matcher(name).find();
  }

  private static final java.util.regex.Pattern UPDATE_STAMP =
      java.util.regex.Pattern.compile("(?i)updat|modif|chang");
}
