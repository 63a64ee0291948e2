package dev.hadron.model;

import java.util.List;

/**
 * How a record on the wire is read from an entity: one source per property, in the record's order.
 *
 * @param name Java method name in the entity's mapper, such as {@code toOwner}
 */
public record Projection(String name, String record, String entity, List<Part> parts) {

  public Projection {
    parts = List.copyOf(parts);
  }

  /** One property of the record and where its value comes from. */
  public record Part(String property, Source source) {}

  /** Where a property's value comes from. */
  public sealed interface Source {}

  /** An attribute of the entity itself. */
  public record FromAttribute(String attribute) implements Source {}

  /**
   * An attribute of the entity at the other end of a reference, its key as a rule: {@code
   * customer.id}.
   */
  public record FromReference(String relation, String attribute) implements Source {}

  /** The entity at the other end of a reference, projected; null when there is none. */
  public record FromRelated(String relation, String projection) implements Source {}

  /** All entities of a to-many relation, projected, ordered by key. */
  public record FromCollection(String relation, String projection) implements Source {}

  /** The entity itself, projected by another projection: the inside of an envelope. */
  public record Nested(String projection) implements Source {}

  /** A token for the entity as a user (registration, login, current user). */
  public record AccessToken() implements Source {}

  /** Something that no column of the row has, in a field that is filled when rows are shown. */
  public sealed interface Mark extends Source {

    /** Name of the field. */
    String field();
  }

  /** Whether the caller is among the rows that a relation links to this one; false without one. */
  public record LinkedToCaller(String field, String relation) implements Mark {}

  /** How many rows a relation links to this one. */
  public record CountedLinks(String field, String relation) implements Mark {}

  /** How many rows of an entity lead here by a relation of theirs, to one or to many. */
  public record CountedReferences(String field, String entity, String relation) implements Mark {}

  /** Nothing in the model answers it: null or the type's neutral value; a ledger line says so. */
  public record Absent(String javaLiteral) implements Source {}
}
