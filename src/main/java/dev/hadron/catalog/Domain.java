package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/** A named type with its own NOT NULL, default and checks over another type. */
public record Domain(
    QualifiedName name,
    SqlType type,
    boolean nullable,
    Optional<String> defaultExpression,
    Optional<String> collation,
    List<Check> checks,
    String comment,
    SourceLocation where) {

  public Domain {
    checks = List.copyOf(checks);
  }

  /** The same with another name. */
  public Domain withName(QualifiedName newName) {
    return new Domain(
        newName, type, nullable, defaultExpression, collation, checks, comment, where);
  }

  /** The same with another type. */
  public Domain withType(SqlType newType) {
    return new Domain(
        name, newType, nullable, defaultExpression, collation, checks, comment, where);
  }

  /** The same with another nullable. */
  public Domain withNullable(boolean newNullable) {
    return new Domain(
        name, type, newNullable, defaultExpression, collation, checks, comment, where);
  }

  /** The same with another default expression. */
  public Domain withDefaultExpression(Optional<String> newDefaultExpression) {
    return new Domain(
        name, type, nullable, newDefaultExpression, collation, checks, comment, where);
  }

  /** The same with another collation. */
  public Domain withCollation(Optional<String> newCollation) {
    return new Domain(
        name, type, nullable, defaultExpression, newCollation, checks, comment, where);
  }

  /** The same with other checks. */
  public Domain withChecks(List<Check> newChecks) {
    return new Domain(
        name, type, nullable, defaultExpression, collation, newChecks, comment, where);
  }

  /** The same with another comment. */
  public Domain withComment(String newComment) {
    return new Domain(
        name, type, nullable, defaultExpression, collation, checks, newComment, where);
  }
}
