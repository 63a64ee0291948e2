package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;

/**
 * A trigger of a table or view.
 *
 * @param updateColumns the columns of {@code UPDATE OF}; empty means any
 * @param definition the whole statement as written
 */
public record Trigger(
    String name,
    QualifiedName relation,
    Timing timing,
    List<Event> events,
    List<String> updateColumns,
    boolean forEachRow,
    QualifiedName function,
    String definition,
    String comment,
    SourceLocation where) {

  public Trigger {
    events = List.copyOf(events);
    updateColumns = List.copyOf(updateColumns);
  }

  /** The same with another name. */
  public Trigger withName(String newName) {
    return new Trigger(
        newName,
        relation,
        timing,
        events,
        updateColumns,
        forEachRow,
        function,
        definition,
        comment,
        where);
  }

  /** The same with another relation. */
  public Trigger withRelation(QualifiedName newRelation) {
    return new Trigger(
        name,
        newRelation,
        timing,
        events,
        updateColumns,
        forEachRow,
        function,
        definition,
        comment,
        where);
  }

  /** The same with another comment. */
  public Trigger withComment(String newComment) {
    return new Trigger(
        name,
        relation,
        timing,
        events,
        updateColumns,
        forEachRow,
        function,
        definition,
        newComment,
        where);
  }

  /** When a trigger fires relative to the change. */
  public enum Timing {
    BEFORE,
    AFTER,
    INSTEAD_OF
  }

  /** What a trigger fires on. */
  public enum Event {
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE
  }
}
