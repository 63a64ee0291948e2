package dev.hadron.mapping;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Hole;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a schema stores, for the logic of operations that are beside those of its tables. */
final class SchemaLogic implements LogicStore {

  private final List<Entity> entities;
  private final UniqueNames typeNames;
  private final Map<String, RecordType> records = new LinkedHashMap<>();
  private final Map<String, EnumType> enums = new LinkedHashMap<>();
  private final List<Assignment> assignments = new ArrayList<>();

  /**
   * @param typeNames names of types that are taken
   */
  SchemaLogic(
      List<Entity> entities,
      List<RecordType> records,
      List<EnumType> enums,
      UniqueNames typeNames) {
    this.entities = entities;
    this.typeNames = typeNames;
    records.forEach(this::add);
    enums.forEach(this::add);
  }

  void add(RecordType record) {
    records.put(record.name(), record);
  }

  void add(EnumType type) {
    enums.put(type.name(), type);
  }

  List<RecordType> records() {
    return List.copyOf(records.values());
  }

  List<EnumType> enums() {
    return List.copyOf(enums.values());
  }

  /** Those that logic writes with. */
  List<Assignment> assignments() {
    return assignments;
  }

  List<Entity> entities() {
    return entities;
  }

  Optional<Entity> entity(String name) {
    return entities.stream().filter(entity -> entity.name().equals(name)).findFirst();
  }

  /** The row of an entity, as what is read of it. */
  static Hole.Row row(Entity entity, UniqueNames names) {
    return new Hole.Row(
        names.claim(variable(entity)),
        SchemaPaths.byKey(entity),
        SchemaRecords.toRead(entity),
        SchemaRecords.read(entity));
  }

  /** What hints call a row. */
  static String variable(Entity entity) {
    return JavaName.variable(entity.name());
  }

  /** The rows of that name which refer to another one. */
  Optional<Hole.Need> rows(String things, Hole.Row of, UniqueNames names) {
    for (Entity entity : entities) {
      Optional<Relation.ManyToOne> reference = reference(entity, of.lookup().entity());
      if (entity.plural().equals(things) && reference.isPresent()) {
        return Optional.of(
            new Hole.Rows(
                names.claim(things),
                entity.name(),
                of.name(),
                reference.get().name(),
                SchemaRecords.toRead(entity),
                SchemaRecords.read(entity)));
      }
    }
    return Optional.empty();
  }

  /** The reference that is called like what it leads to, before any other. */
  private static Optional<Relation.ManyToOne> reference(Entity entity, String target) {
    List<Relation.ManyToOne> all =
        entity.references().stream().filter(each -> each.target().equals(target)).toList();
    return all.stream()
        .filter(each -> each.name().equals(JavaName.variable(target)))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  @Override
  public LogicThing thing(String entity) {
    return new Thing(entity(entity).orElseThrow());
  }

  @Override
  public Optional<LogicThing> referring(String things, LogicThing parent) {
    return entities.stream()
        .filter(entity -> entity.plural().equals(things) && entity.isWritable())
        .<LogicThing>map(Thing::new)
        .filter(thing -> thing.relationTo(parent).isPresent())
        .findFirst();
  }

  @Override
  public RecordType record(String name) {
    return records.get(name);
  }

  @Override
  public EnumType enumType(String name) {
    return enums.get(name);
  }

  @Override
  public String claim(String type) {
    String name = typeNames.claim(type);
    return records.containsKey(name) || enums.containsKey(name) ? claim(type) : name;
  }

  @Override
  public String assignment(
      LogicThing thing, RecordType record, Optional<String> scope, boolean secured) {
    Entity entity = ((Thing) thing).entity();
    String name = (scope.isPresent() ? "create" : "apply") + record.name();
    boolean known =
        assignments.stream()
            .anyMatch(each -> each.entity().equals(entity.name()) && each.name().equals(name));
    if (!known) {
      assignments.add(
          new Assignment(
              name,
              record.name(),
              entity.name(),
              Assignment.Part.toAttributes(record),
              scope.isPresent() ? SchemaRecords.presets(entity) : List.of()));
    }
    return name;
  }

  /** A table whose rows logic may change. */
  private record Thing(Entity entity) implements LogicThing {

    @Override
    public String name() {
      return entity.name();
    }

    @Override
    public List<Attribute> attributes() {
      return entity.writability().isReadOnly() ? List.of() : entity.attributes();
    }

    @Override
    public boolean isKey(Attribute attribute) {
      return entity.isKey(attribute);
    }

    @Override
    public boolean makes(Attribute attribute) {
      return false;
    }

    @Override
    public List<Reference> references() {
      return entity.references().stream()
          .map(
              each ->
                  new Reference(
                      each.name(),
                      each.wireName(),
                      each.nullable() || each.hasDefault(),
                      !each.source().fromClient()))
          .toList();
    }

    /** One in the key is written with the key, which no service sets. */
    @Override
    public Optional<String> relationTo(LogicThing other) {
      return reference(entity, other.name())
          .filter(each -> !each.inKey())
          .map(Relation.ManyToOne::name);
    }
  }
}
