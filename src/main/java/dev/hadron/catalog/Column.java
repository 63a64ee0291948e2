package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Objects;
import java.util.Optional;

/**
 * One column of a table or view.
 *
 * @param value where the value comes from when an INSERT does not name the column
 * @param collation as written, where it is not the type's own
 * @param comment empty where there is none
 */
public record Column(
    String name,
    SqlType type,
    boolean nullable,
    ColumnValue value,
    Optional<String> collation,
    String comment,
    SourceLocation where) {

  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(collation, "collation");
    Objects.requireNonNull(comment, "comment");
    Objects.requireNonNull(where, "where");
  }

  /** A column without default, collation or comment. */
  public static Column of(String name, SqlType type, boolean nullable, SourceLocation where) {
    return new Column(name, type, nullable, ColumnValue.NONE, Optional.empty(), "", where);
  }

  /** The DEFAULT expression as written, {@code nextval(...)} included. */
  public Optional<String> defaultExpression() {
    return value instanceof ColumnValue.HasDefault given
        ? Optional.of(given.expression())
        : Optional.empty();
  }

  /** True where the server always computes the value, so that clients can only read it. */
  public boolean isReadOnly() {
    return value instanceof ColumnValue.Generated
        || value instanceof ColumnValue.Identity identity
            && identity.mode() == ColumnValue.IdentityMode.ALWAYS;
  }

  /** True where the server numbers the rows: identity, serial, or a default from a sequence. */
  public boolean isNumberedByServer() {
    return value instanceof ColumnValue.Identity || value instanceof ColumnValue.NextValue;
  }

  /** True where an INSERT must give a value. */
  public boolean isMandatory() {
    return !nullable && value instanceof ColumnValue.None;
  }

  /** The same with another name. */
  public Column withName(String newName) {
    return new Column(newName, type, nullable, value, collation, comment, where);
  }

  /** The same with another type. */
  public Column withType(SqlType newType) {
    return new Column(name, newType, nullable, value, collation, comment, where);
  }

  /** The same with another nullable. */
  public Column withNullable(boolean newNullable) {
    return new Column(name, type, newNullable, value, collation, comment, where);
  }

  /** The same with another value. */
  public Column withValue(ColumnValue newValue) {
    return new Column(name, type, nullable, newValue, collation, comment, where);
  }

  /** The same with another collation. */
  public Column withCollation(Optional<String> newCollation) {
    return new Column(name, type, nullable, value, newCollation, comment, where);
  }

  /** The same with another comment. */
  public Column withComment(String newComment) {
    return new Column(name, type, nullable, value, collation, newComment, where);
  }
}
