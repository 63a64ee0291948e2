package dev.hadron.model;

import java.util.Optional;

/**
 * The column behind an attribute.
 *
 * @param name as the catalogue holds it, unquoted
 * @param sqlName as statements write it, quoted where it has to be
 * @param sqlType as PostgreSQL's {@code format_type} prints it
 * @param defaultExpression raw SQL text of DEFAULT
 * @param changedBy a trigger that may give it another value when other columns change
 * @param ownType how the database writes its type, where that is not the one that its values suggest
 */
public record Column(
    String name,
    String sqlName,
    String sqlType,
    Optional<String> defaultExpression,
    Optional<String> changedBy,
    Optional<String> ownType) {

  /** A column of the type that its values suggest, which only who writes to it changes. */
  public Column(String name, String sqlName, String sqlType, Optional<String> defaultExpression) {
    this(name, sqlName, sqlType, defaultExpression, Optional.empty(), Optional.empty());
  }
}
