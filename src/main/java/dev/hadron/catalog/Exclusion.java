package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;

/**
 * An EXCLUDE constraint.
 *
 * @param definition as written, from {@code EXCLUDE} on
 */
public record Exclusion(String name, String definition, String comment, SourceLocation where) {
  /** The same with another name. */
  public Exclusion withName(String newName) {
    return new Exclusion(newName, definition, comment, where);
  }

  /** The same with another definition. */
  public Exclusion withDefinition(String newDefinition) {
    return new Exclusion(name, newDefinition, comment, where);
  }

  /** The same with another comment. */
  public Exclusion withComment(String newComment) {
    return new Exclusion(name, definition, newComment, where);
  }
}
