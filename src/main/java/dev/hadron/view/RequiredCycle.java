package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.List;
import java.util.Optional;

/**
 * Two references that need each other: each is never null and points at the other's entity, so that
 * the first two rows can only come together.
 */
record RequiredCycle(Relation.ManyToOne reference, Relation.ManyToOne back) {

  private static final RequiredCycle NONE = new RequiredCycle(null, null);

  static RequiredCycle of(ServiceModel model, Entity entity) {
    for (Relation.ManyToOne reference : SchemaReferences.written(entity)) {
      if (!reference.nullable()) {
        Optional<Relation.ManyToOne> back =
            SchemaReferences.written(model.entity(reference.target())).stream()
                .filter(other -> !other.nullable() && other.target().equals(entity.name()))
                .findFirst();
        if (back.isPresent()) {
          return new RequiredCycle(reference, back.get());
        }
      }
    }
    return NONE;
  }

  boolean isEmpty() {
    return reference == null;
  }

  /** Whether no two rows of the entity may refer to the same row. */
  boolean isExclusive(Entity entity) {
    return entity.uniqueKeys().stream()
        .anyMatch(key -> key.members().equals(List.of(reference.name())));
  }

  boolean contains(Relation.ManyToOne other) {
    return !isEmpty() && reference.equals(other);
  }
}
