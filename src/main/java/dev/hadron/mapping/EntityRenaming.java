package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Relation;
import dev.hadron.model.RowSource;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Map;

/**
 * Gives entities, their attributes and enums the names that they have beside those of a contract.
 *
 * @param attributes new names by the old one, by the old name of the entity
 */
record EntityRenaming(
    Map<String, String> entities,
    Map<String, String> enums,
    Map<String, Map<String, String>> attributes) {

  private String attribute(String entity, String name) {
    return attributes.getOrDefault(entity, Map.of()).getOrDefault(name, name);
  }

  private List<String> attributes(String entity, List<String> names) {
    return names.stream().map(name -> attribute(entity, name)).toList();
  }

  private String entity(String name) {
    return entities.getOrDefault(name, name);
  }

  Entity of(Entity entity) {
    String name = entity(entity.name());
    return new Entity(
        name,
        name.equals(entity.name())
            ? entity.plural()
            : JavaName.variable(Plural.ofLast(Words.of(name))),
        entity.table(),
        identifier(entity.name(), entity.identifier()),
        entity.attributes().stream().map(each -> attribute(entity.name(), each)).toList(),
        entity.relations().stream().map(each -> relation(entity.name(), each)).toList(),
        entity.plainReferences().stream().map(each -> reference(entity.name(), each)).toList(),
        entity.uniqueKeys().stream()
            .map(
                key ->
                    new UniqueKey(
                        key.constraintName(),
                        attributes(entity.name(), key.members()),
                        key.reach()))
            .toList(),
        entity.checks().stream()
            .map(
                check ->
                    new Entity.CheckConstraint(
                        check.name(),
                        check.expression(),
                        attributes(entity.name(), check.attributes()),
                        check.reading(),
                        check.origin()))
            .toList(),
        entity.version().map(version -> attribute(entity.name(), version)),
        entity.writability(),
        rows(entity.rows()),
        entity.guards(),
        entity.description(),
        entity.origin());
  }

  private Identifier identifier(String entity, Identifier identifier) {
    if (identifier instanceof Identifier.Identity one) {
      return new Identifier.Identity(attribute(entity, one.attribute()));
    }
    if (identifier instanceof Identifier.Sequence one) {
      return new Identifier.Sequence(
          attribute(entity, one.attribute()), one.sequence(), one.increment());
    }
    if (identifier instanceof Identifier.Uuid one) {
      return new Identifier.Uuid(attribute(entity, one.attribute()), one.byDatabase());
    }
    if (identifier instanceof Identifier.Assigned one) {
      return new Identifier.Assigned(attribute(entity, one.attribute()));
    }
    if (identifier instanceof Identifier.Composite several) {
      return new Identifier.Composite(attributes(entity, several.attributes()));
    }
    if (identifier instanceof Identifier.RowNumber) {
      return identifier;
    }
    throw new IllegalArgumentException("unknown identifier " + identifier);
  }

  private Attribute attribute(String entity, Attribute attribute) {
    String name = attribute(entity, attribute.name());
    return new Attribute(
        name,
        name.equals(attribute.name()) ? attribute.wireName() : name,
        attribute.column(),
        type(attribute.type()),
        attribute.nullable(),
        attribute.source(),
        attribute.constraints(),
        attribute.description(),
        attribute.origin());
  }

  private List<Relation.JoinColumn> columns(String target, List<Relation.JoinColumn> columns) {
    return columns.stream()
        .map(
            column ->
                new Relation.JoinColumn(
                    column.column(),
                    column.sqlColumn(),
                    column.referencedColumn(),
                    attribute(target, column.referencedAttribute()),
                    column.ownType(),
                    column.maxLength(),
                    column.defaultExpression()))
        .toList();
  }

  private ValueType type(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return new ValueType.ListOf(type(list.element()));
    }
    return type instanceof ValueType.EnumRef ref
        ? new ValueType.EnumRef(enums.getOrDefault(ref.enumName(), ref.enumName()))
        : type;
  }

  private Relation relation(String entity, Relation relation) {
    if (relation instanceof Relation.ManyToOne one) {
      return new Relation.ManyToOne(
          one.name(),
          entity(one.target()),
          one.wireName(),
          columns(one.target(), one.columns()),
          one.nullable(),
          one.inKey(),
          one.unique(),
          one.ofPart(),
          one.comesAlong(),
          one.source(),
          one.constraintName(),
          one.origin());
    }
    if (relation instanceof Relation.OneToMany many) {
      return new Relation.OneToMany(
          many.name(), entity(many.target()), many.mappedBy(), many.origin());
    }
    if (relation instanceof Relation.ManyToMany many) {
      return new Relation.ManyToMany(
          many.name(),
          entity(many.target()),
          many.joinTable(),
          columns(entity, many.joinColumns()),
          columns(many.target(), many.inverseColumns()),
          many.single(),
          many.owner(),
          many.origin());
    }
    throw new IllegalArgumentException("unknown relation " + relation);
  }

  private Entity.PlainReference reference(String entity, Entity.PlainReference reference) {
    return new Entity.PlainReference(
        attributes(entity, reference.attributes()),
        entity(reference.target()),
        reference.referencedColumns(),
        reference.constraintName());
  }

  private RowSource rows(RowSource rows) {
    if (rows instanceof RowSource.Derived derived) {
      List<RowSource.Part> parts =
          derived.parts().stream()
              .map(
                  part ->
                      new RowSource.Part(
                          part.entity().map(this::entity), part.table(), part.given()))
              .toList();
      return new RowSource.Derived(
          parts, derived.key(), derived.certain(), derived.materialized());
    }
    return rows;
  }
}
