package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/**
 * How an entity is written from a record on the wire: one target per property, in the record's order.
 *
 * @param name Java method name in the entity's mapper, such as {@code update}
 * @param presets what the service sets beside the properties, on creation; they stand at the
 *     assignment that the binding names, not at one nested in it
 */
public record Assignment(
    String name, String record, String entity, List<Part> parts, List<Preset> presets) {

  public Assignment {
    parts = List.copyOf(parts);
    presets = List.copyOf(presets);
  }

  /** An assignment that sets nothing but what the caller sends. */
  public Assignment(String name, String record, String entity, List<Part> parts) {
    this(name, record, entity, parts, List.of());
  }

  /** An attribute or relation that the service sets by itself when a row is made. */
  public record Preset(String member, PresetValue value) {}

  /** What the service sets. */
  public sealed interface PresetValue {}

  /** The row of the authenticated caller, for a relation to the user entity. */
  public record Caller() implements PresetValue {}

  /** The key of the caller's own account, or of the tenant that the token names. */
  public record Belonging(Guard.Whose whose) implements PresetValue {}

  /**
   * A URL-safe name made from another attribute of the row, once that is assigned (lower case,
   * hyphens), made unique by a suffix.
   */
  public record SlugOf(String attribute) implements PresetValue {}

  /** A fixed Java literal. */
  public record Literal(String javaLiteral) implements PresetValue {}

  /** One property of the record and where its value goes. */
  public record Part(String property, Target target) {

    /** Those of a record whose properties have the names of the attributes that they go to. */
    public static List<Part> toAttributes(RecordType record) {
      return record.properties().stream()
          .map(property -> new Part(property.name(), new ToAttribute(property.name(), false)))
          .toList();
    }
  }

  /** Where a property's value goes. */
  public sealed interface Target {}

  /**
   * An attribute.
   *
   * @param keepWhenAbsent null leaves the stored value as it is (contract updates without PATCH)
   * @param otherwise the contract's default, which null stands for where all of a row is replaced
   */
  public record ToAttribute(String attribute, boolean keepWhenAbsent, Optional<String> otherwise)
      implements Target {

    /** An attribute that null means nothing special for. */
    public ToAttribute(String attribute, boolean keepWhenAbsent) {
      this(attribute, keepWhenAbsent, Optional.empty());
    }
  }

  /** An attribute that holds each element of a list once, in order; null leaves it as it is. */
  public record ToElementsOnce(String attribute) implements Target {}

  /**
   * A reference, by a flat value that is the target's key.
   *
   * @param keepWhenAbsent null leaves the stored reference as it is
   */
  public record ToReference(String relation, boolean keepWhenAbsent) implements Target {

    /** A reference that null takes away. */
    public ToReference(String relation) {
      this(relation, false);
    }
  }

  /**
   * A reference, by the key inside a nested object: {@code type.id}.
   *
   * @param keepWhenAbsent null leaves the stored reference as it is
   */
  public record ToReferenceByNested(String relation, String nestedProperty, boolean keepWhenAbsent)
      implements Target {}

  /**
   * A to-many relation, by the keys inside a list of nested objects.
   *
   * @param keepWhenAbsent null leaves the stored links as they are
   */
  public record ToCollectionByNested(String relation, String nestedProperty, boolean keepWhenAbsent)
      implements Target {}

  /** Rows of a to-many relation that live and die with this one, each written by an assignment. */
  public record ToOwnedCollection(String relation, String assignment) implements Target {}

  /** A secret whose hash is stored in the attribute. */
  public record ToHashedSecret(String attribute, boolean keepWhenAbsent) implements Target {}

  /** The entity itself: the inside of an envelope. */
  public record Nested(String assignment) implements Target {}

  /** Sent by the caller and not stored: server-owned or without a place; a ledger line says so. */
  public record Ignored(String reason) implements Target {}
}
