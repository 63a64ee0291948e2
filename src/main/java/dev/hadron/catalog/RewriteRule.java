package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;

/**
 * A rewrite rule; one with {@code instead} replaces the statement, so an INSERT may store nothing
 * here.
 *
 * @param definition the whole statement as written
 */
public record RewriteRule(
    String name,
    QualifiedName relation,
    Event event,
    boolean instead,
    String definition,
    SourceLocation where) {

  /** The same with another relation. */
  public RewriteRule withRelation(QualifiedName newRelation) {
    return new RewriteRule(name, newRelation, event, instead, definition, where);
  }

  /** The statement a rule rewrites. */
  public enum Event {
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }
}
