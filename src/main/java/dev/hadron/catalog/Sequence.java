package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * A number generator.
 *
 * @param type {@code bigint} where not said
 * @param minimum empty where the type's own bound holds; {@code maximum} likewise
 * @param ownedBy the column it disappears with
 */
public record Sequence(
    QualifiedName name,
    SqlType type,
    long increment,
    Optional<Long> start,
    Optional<Long> minimum,
    Optional<Long> maximum,
    long cache,
    boolean cycle,
    Optional<Owner> ownedBy,
    String comment,
    SourceLocation where) {

  /** The same with another name. */
  public Sequence withName(QualifiedName newName) {
    return new Sequence(
        newName, type, increment, start, minimum, maximum, cache, cycle, ownedBy, comment, where);
  }

  /** The same with another owned by. */
  public Sequence withOwnedBy(Optional<Owner> newOwnedBy) {
    return new Sequence(
        name, type, increment, start, minimum, maximum, cache, cycle, newOwnedBy, comment, where);
  }

  /** The same with another comment. */
  public Sequence withComment(String newComment) {
    return new Sequence(
        name, type, increment, start, minimum, maximum, cache, cycle, ownedBy, newComment, where);
  }

  /** The column that owns a sequence. */
  public record Owner(QualifiedName table, String column) {}
}
