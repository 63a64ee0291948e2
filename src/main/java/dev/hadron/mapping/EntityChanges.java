package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.Writability;
import java.util.List;

/** Entities and their parts that differ from others in one respect. */
final class EntityChanges {

  private EntityChanges() {}

  static Entity withRelations(Entity entity, List<Relation> relations) {
    return with(
        entity, entity.attributes(), relations, entity.plainReferences(), entity.writability());
  }

  static Entity with(
      Entity entity,
      List<Attribute> attributes,
      List<Relation> relations,
      List<Entity.PlainReference> plainReferences,
      Writability writability) {
    return new Entity(
        entity.name(),
        entity.plural(),
        entity.table(),
        entity.identifier(),
        attributes,
        relations,
        plainReferences,
        entity.uniqueKeys(),
        entity.checks(),
        entity.version(),
        writability,
        entity.rows(),
        entity.guards(),
        entity.description(),
        entity.origin());
  }

  static Attribute withType(Attribute attribute, ValueType type) {
    return type.equals(attribute.type())
        ? attribute
        : with(attribute, type, attribute.source(), attribute.constraints());
  }

  static Attribute with(
      Attribute attribute, ValueType type, ValueSource source, Constraints constraints) {
    return new Attribute(
        attribute.name(),
        attribute.wireName(),
        attribute.column(),
        type,
        attribute.nullable(),
        source,
        constraints,
        attribute.description(),
        attribute.origin());
  }

  static Relation.ManyToOne withSource(Relation.ManyToOne one, ValueSource source) {
    return new Relation.ManyToOne(
        one.name(),
        one.target(),
        one.wireName(),
        one.columns(),
        one.nullable(),
        one.inKey(),
        one.unique(),
        one.ofPart(),
        one.comesAlong(),
        source,
        one.constraintName(),
        one.origin());
  }
}
