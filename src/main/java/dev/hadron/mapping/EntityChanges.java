package dev.hadron.mapping;

import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import java.util.List;

/** Copies of an entity with one part changed. */
final class EntityChanges {

  private EntityChanges() {}

  static Entity withRelations(Entity entity, List<Relation> relations) {
    return new Entity(
        entity.name(),
        entity.plural(),
        entity.table(),
        entity.identifier(),
        entity.attributes(),
        relations,
        entity.plainReferences(),
        entity.uniqueKeys(),
        entity.checks(),
        entity.version(),
        entity.writability(),
        entity.rows(),
        entity.description(),
        entity.origin());
  }
}
