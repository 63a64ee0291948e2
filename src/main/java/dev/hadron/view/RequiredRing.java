package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Entities that need each other: references that are never null lead from each to every other one, so
 * that their first rows can only come together.
 */
final class RequiredRing {

  private final Entity entity;
  private final List<Entity> others;
  private final Set<String> names = new HashSet<>();
  private final boolean empty;

  private RequiredRing(Entity entity, List<Entity> others) {
    this.entity = entity;
    this.others = others;
    names.add(entity.name());
    others.forEach(other -> names.add(other.name()));
    this.empty = references(entity).isEmpty();
  }

  static RequiredRing of(ServiceModel model, Entity entity) {
    return model.derived(RequiredRing.class, entity, each -> find(model, each));
  }

  private static RequiredRing find(ServiceModel model, Entity entity) {
    Set<String> needed = needed(model, entity);
    if (!needed.contains(entity.name())) {
      return new RequiredRing(entity, List.of());
    }
    List<Entity> others =
        needed.stream()
            .filter(name -> !name.equals(entity.name()))
            .map(model::entity)
            .filter(other -> needed(model, other).contains(entity.name()))
            .toList();
    return new RequiredRing(entity, others);
  }

  /** The entities of which there is a row where one of this entity is. */
  private static Set<String> needed(ServiceModel model, Entity entity) {
    Set<String> needed = new LinkedHashSet<>();
    Deque<Entity> open = new ArrayDeque<>(List.of(entity));
    while (!open.isEmpty()) {
      for (Relation.ManyToOne reference : required(open.remove())) {
        if (needed.add(reference.target())) {
          open.add(model.entity(reference.target()));
        }
      }
    }
    return needed;
  }

  private static List<Relation.ManyToOne> required(Entity entity) {
    return SchemaReferences.written(entity).stream()
        .filter(reference -> !reference.nullable())
        .toList();
  }

  boolean isEmpty() {
    return empty;
  }

  /** The members but for the entity itself. */
  List<Entity> others() {
    return others;
  }

  /** The references by which a member needs the members. */
  List<Relation.ManyToOne> references(Entity member) {
    return required(member).stream()
        .filter(reference -> names.contains(reference.target()))
        .toList();
  }

  boolean contains(Relation.ManyToOne reference) {
    return references(entity).contains(reference);
  }

  /** Whether no two rows of the entity may refer to the same row. */
  boolean isExclusive(Relation.ManyToOne reference) {
    return entity.uniqueKeys().stream()
        .anyMatch(key -> key.members().equals(List.of(reference.name())));
  }
}
