package dev.hadron.mapping;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Guard;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The three records of an entity that came from a table: what is read, what creates a row, what
 * updates it. They are separate types, so that a caller can't write what the server owns.
 */
final class SchemaRecords {

  private final List<RecordType> records = new ArrayList<>();
  private final List<Projection> projections = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Entity> entities;

  SchemaRecords(List<Entity> entities) {
    this.entities = entities;
    entities.forEach(this::add);
  }

  List<RecordType> records() {
    return records;
  }

  List<Projection> projections() {
    return projections;
  }

  List<Assignment> assignments() {
    return assignments;
  }

  static String read(Entity entity) {
    return JavaName.type(entity.name());
  }

  static String create(Entity entity) {
    return entity.name() + "Create";
  }

  static String update(Entity entity) {
    return entity.name() + "Update";
  }

  /** The projection onto what is read. */
  static String toRead(Entity entity) {
    return "to" + read(entity);
  }

  /** The projection onto what updates a row: the document that a merge patch is applied to. */
  static String toUpdate(Entity entity) {
    return "to" + update(entity);
  }

  static boolean isShown(Attribute attribute) {
    return attribute.source() != ValueSource.VERSION
        && attribute.source() != ValueSource.HASHED_SECRET
        && attribute.source() != ValueSource.SECRET
        && attribute.source() != ValueSource.SOFT_DELETE
        && !isHiddenDatabaseValue(attribute);
  }

  /** The number of a row says nothing of it: the next one who reads may find another there. */
  private static boolean isNumber(Entity entity, Attribute attribute) {
    return entity.isNumbered() && entity.isKey(attribute);
  }

  /** Search vectors: the database's business alone. */
  private static boolean isHiddenDatabaseValue(Attribute attribute) {
    return attribute.source() == ValueSource.DATABASE
        && attribute.column().sqlType().equals("tsvector");
  }

  private void add(Entity entity) {
    List<RecordType.Property> read = new ArrayList<>();
    List<Projection.Part> readParts = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      if (isShown(attribute) && !isNumber(entity, attribute)) {
        read.add(property(attribute, !attribute.nullable(), RecordType.Access.READ_WRITE));
        readParts.add(
            new Projection.Part(attribute.name(), new Projection.FromAttribute(attribute.name())));
      }
    }
    for (Relation.ManyToOne reference : written(entity)) {
      read.add(property(reference, !reference.nullable()));
      readParts.add(
          new Projection.Part(
              component(reference),
              new Projection.FromReference(
                  reference.name(), reference.columns().get(0).referencedAttribute())));
    }
    records.add(record(entity, read(entity), read, entity.description()));
    projections.add(new Projection(toRead(entity), read(entity), entity.name(), readParts));
    if (!entity.writability().isReadOnly()) {
      addWritten(entity);
    }
  }

  private void addWritten(Entity entity) {
    Written create = new Written();
    Written update = new Written();
    List<Projection.Part> current = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      if (attribute.source() == ValueSource.HASHED_SECRET) {
        create.secret(attribute, !attribute.nullable(), false);
        update.secret(attribute, false, true);
        current.add(
            new Projection.Part(secretName(attribute), new Projection.Absent("null")));
      } else if (attribute.source().fromClient()) {
        boolean required = !attribute.nullable() && attribute.source() == ValueSource.CLIENT;
        boolean key = entity.isKey(attribute);
        create.attribute(
            key ? addressed(attribute) : attribute,
            required,
            attribute.source() == ValueSource.CLIENT_OR_DEFAULT);
        if (!key) {
          update.attribute(attribute, !attribute.nullable(), false);
          current.add(
              new Projection.Part(
                  attribute.name(), new Projection.FromAttribute(attribute.name())));
        }
      }
    }
    for (Relation.ManyToOne reference : written(entity)) {
      if (!reference.source().fromClient()) {
        continue;
      }
      create.reference(reference, !reference.nullable() && reference.source() == ValueSource.CLIENT);
      update.reference(reference, !reference.nullable());
      current.add(
          new Projection.Part(
              component(reference),
              new Projection.FromReference(
                  reference.name(), reference.columns().get(0).referencedAttribute())));
    }
    if (entity.isWritable()) {
      records.add(record(entity, create(entity), create.properties, Optional.empty()));
      assignments.add(
          new Assignment(
              "toEntity", create(entity), entity.name(), create.parts, presets(entity)));
    }
    if (!update.properties.isEmpty()) {
      records.add(record(entity, update(entity), update.properties, Optional.empty()));
      assignments.add(new Assignment("update", update(entity), entity.name(), update.parts));
      projections.add(new Projection(toUpdate(entity), update(entity), entity.name(), current));
    }
  }

  /** Whose a new row is, the service says. */
  static List<Assignment.Preset> presets(Entity entity) {
    return entity.guards().stream()
        .filter(Guard.Own.class::isInstance)
        .map(Guard.Own.class::cast)
        .map(own -> new Assignment.Preset(own.member(), new Assignment.Belonging(own.whose())))
        .toList();
  }

  /** A key ends the address of its row (RFC 3986, 3.3): without a letter it would be the list's. */
  private static Attribute addressed(Attribute key) {
    return key.type().is(BasicType.STRING) && key.constraints().minLength().isEmpty()
        ? key.withConstraints(key.constraints().withMinLength(1))
        : key;
  }

  /** References that are written through the relation; those in the key are written as attributes. */
  static List<Relation.ManyToOne> written(Entity entity) {
    return entity.references().stream().filter(reference -> !reference.inKey()).toList();
  }

  private final class Written {
    private final List<RecordType.Property> properties = new ArrayList<>();
    private final List<Assignment.Part> parts = new ArrayList<>();

    void attribute(Attribute attribute, boolean required, boolean keepWhenAbsent) {
      properties.add(property(attribute, required, RecordType.Access.READ_WRITE));
      parts.add(
          new Assignment.Part(
              attribute.name(), new Assignment.ToAttribute(attribute.name(), keepWhenAbsent)));
    }

    void secret(Attribute attribute, boolean required, boolean keepWhenAbsent) {
      String name = secretName(attribute);
      properties.add(
          new RecordType.Property(
              name,
              name,
              attribute.type(),
              required,
              !required,
              Constraints.NONE.withMinLength(8).withMaxLength(72),
              RecordType.Access.WRITE_ONLY,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              attribute.origin()));
      parts.add(
          new Assignment.Part(
              name, new Assignment.ToHashedSecret(attribute.name(), keepWhenAbsent)));
    }

    void reference(Relation.ManyToOne reference, boolean required) {
      properties.add(property(reference, required));
      parts.add(
          new Assignment.Part(
              component(reference), new Assignment.ToReference(reference.name())));
    }
  }

  private static String secretName(Attribute attribute) {
    return "password";
  }

  private RecordType.Property property(
      Attribute attribute, boolean required, RecordType.Access access) {
    return new RecordType.Property(
        attribute.name(),
        attribute.wireName(),
        attribute.type(),
        required,
        !required,
        attribute.constraints(),
        access,
        Optional.empty(),
        attribute.description(),
        Optional.empty(),
        attribute.origin());
  }

  private RecordType.Property property(Relation.ManyToOne reference, boolean required) {
    return new RecordType.Property(
        component(reference),
        reference.wireName(),
        referenceType(reference),
        required,
        !required,
        Constraints.NONE,
        RecordType.Access.READ_WRITE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reference.origin());
  }

  private static String component(Relation.ManyToOne reference) {
    return JavaName.component(reference.wireName());
  }

  private ValueType referenceType(Relation.ManyToOne reference) {
    Entity target =
        entities.stream()
            .filter(entity -> entity.name().equals(reference.target()))
            .findFirst()
            .orElseThrow();
    return target.keyAttributes().get(0).type();
  }

  private static RecordType record(
      Entity entity,
      String name,
      List<RecordType.Property> properties,
      Optional<String> description) {
    return new RecordType(
        name,
        name,
        entity.packageName(),
        properties,
        Constraints.NONE,
        false,
        description,
        entity.origin());
  }
}
