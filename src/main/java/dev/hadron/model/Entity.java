package dev.hadron.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is stored: a table (or view) with its key, attributes, relations and rules.
 *
 * @param name singular, in Java's upper camel case, such as {@code OrderItem}
 * @param plural in lower camel case, such as {@code orderItems}
 * @param plainReferences foreign keys that no relation stands for
 * @param version the attribute of the optimistic lock, where there is one
 * @param checks CHECK constraints: constraint name to its text
 * @param rows where its rows come from
 * @param guards what keeps rows from callers whose they are not, one for each kind at most
 */
public record Entity(
    String name,
    String plural,
    TableName table,
    Identifier identifier,
    List<Attribute> attributes,
    List<Relation> relations,
    List<PlainReference> plainReferences,
    List<UniqueKey> uniqueKeys,
    List<CheckConstraint> checks,
    Optional<String> version,
    Writability writability,
    RowSource rows,
    List<Guard> guards,
    Optional<String> description,
    Origin origin) {

  public Entity {
    attributes = List.copyOf(attributes);
    relations = List.copyOf(relations);
    plainReferences = List.copyOf(plainReferences);
    uniqueKeys = List.copyOf(uniqueKeys);
    checks = List.copyOf(checks);
    guards = List.copyOf(guards);
  }

  /** A table whose rows are everybody's who may call. */
  public Entity(
      String name,
      String plural,
      TableName table,
      Identifier identifier,
      List<Attribute> attributes,
      List<Relation> relations,
      List<PlainReference> plainReferences,
      List<UniqueKey> uniqueKeys,
      List<CheckConstraint> checks,
      Optional<String> version,
      Writability writability,
      Optional<String> description,
      Origin origin) {
    this(
        name,
        plural,
        table,
        identifier,
        attributes,
        relations,
        plainReferences,
        uniqueKeys,
        checks,
        version,
        writability,
        new RowSource.Stored(),
        List.of(),
        description,
        origin);
  }

  /**
   * A CHECK constraint with its SQL text and the attributes that it names.
   *
   * @param reading whether an attribute's constraints say the same
   * @param origin where it stands
   */
  public record CheckConstraint(
      String name, String expression, List<String> attributes, Reading reading, Origin origin) {

    /** How much of an expression shaped the constraints of attributes. */
    public enum Reading {
      IN_FULL,
      NOT_IN_FULL,
      /** It is none of the table's: a trigger wants it so. */
      OF_TRIGGER,
      /** It is a trigger that refuses some rows; which ones its text alone tells. */
      REFUSAL
    }

    public CheckConstraint {
      attributes = List.copyOf(attributes);
    }

    /** Whether it is a trigger that refuses some rows. */
    public boolean isRefusal() {
      return reading == Reading.REFUSAL;
    }

    /** Whether the database knows a constraint of that name. */
    public boolean isConstraint() {
      return reading == Reading.IN_FULL || reading == Reading.NOT_IN_FULL;
    }
  }

  /**
   * A foreign key whose values are plain attributes, such as one of several columns.
   *
   * @param target the entity that it refers to
   * @param referencedColumns of the target's table, one for each attribute
   */
  public record PlainReference(
      List<String> attributes,
      String target,
      List<String> referencedColumns,
      String constraintName) {
    public PlainReference {
      attributes = List.copyOf(attributes);
      referencedColumns = List.copyOf(referencedColumns);
    }
  }

  /** The same, of whose rows each is somebody's. */
  public Entity withGuards(List<Guard> others) {
    return new Entity(
        name,
        plural,
        table,
        identifier,
        attributes,
        relations,
        plainReferences,
        uniqueKeys,
        checks,
        version,
        writability,
        rows,
        others,
        description,
        origin);
  }

  /** What says whose rows are in this respect. */
  public Optional<Guard> guard(Guard.Whose whose) {
    return guards.stream().filter(guard -> guard.whose() == whose).findFirst();
  }

  /** Last segment of the Java package that holds the entity. */
  public String packageName() {
    return dev.hadron.model.naming.JavaName.segment(name);
  }

  /** Whether it has an attribute, not a relation, of that name. */
  public boolean hasAttribute(String attributeName) {
    return findAttribute(attributeName).isPresent();
  }

  /**
   * @throws IllegalArgumentException when there is no such attribute
   */
  public Attribute attribute(String attributeName) {
    return findAttribute(attributeName)
        .orElseThrow(
            () -> new IllegalArgumentException(name + " has no attribute " + attributeName));
  }

  public Optional<Attribute> findAttribute(String attributeName) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(attributeName)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  public Optional<Relation> findRelation(String relationName) {
    for (Relation relation : relations) {
      if (relation.name().equals(relationName)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  /**
   * @throws IllegalArgumentException when there is no such relation
   */
  public Relation relation(String relationName) {
    return findRelation(relationName)
        .orElseThrow(
            () -> new IllegalArgumentException(name + " has no relation " + relationName));
  }

  /** The attribute of a column, by its plain name; empty where a reference has it. */
  public Optional<Attribute> attributeOf(String column) {
    return attributes.stream()
        .filter(attribute -> attribute.column().name().equals(column))
        .findFirst();
  }

  /** Name of the attribute, or else of the reference, of a column by its plain name. */
  public Optional<String> memberOf(String column) {
    return attributeOf(column)
        .map(Attribute::name)
        .or(
            () ->
                references().stream()
                    .filter(reference -> reference.columns().get(0).column().equals(column))
                    .map(Relation.ManyToOne::name)
                    .findFirst());
  }

  /** Plain name of the column of an attribute or of a reference. */
  public String columnOf(String member) {
    return findAttribute(member)
        .map(attribute -> attribute.column().name())
        .orElseGet(() -> joinColumn(member).column());
  }

  /** Likewise, as statements write it. */
  public String sqlColumnOf(String member) {
    return findAttribute(member)
        .map(attribute -> attribute.column().sqlName())
        .orElseGet(() -> joinColumn(member).sqlColumn());
  }

  private Relation.JoinColumn joinColumn(String reference) {
    return ((Relation.ManyToOne) relation(reference)).columns().get(0);
  }

  public List<Attribute> keyAttributes() {
    return identifier.attributes().stream().map(this::attribute).toList();
  }

  public boolean isKey(Attribute attribute) {
    return identifier.attributes().contains(attribute.name());
  }

  public List<Relation.ManyToOne> references() {
    List<Relation.ManyToOne> references = new ArrayList<>(relations.size());
    for (Relation relation : relations) {
      if (relation instanceof Relation.ManyToOne reference) {
        references.add(reference);
      }
    }
    return references;
  }

  /** Names of the entities that its foreign keys refer to. */
  public Set<String> targets() {
    Set<String> targets = new LinkedHashSet<>();
    references().forEach(reference -> targets.add(reference.target()));
    plainReferences.forEach(reference -> targets.add(reference.target()));
    return targets;
  }

  /** Whether a foreign key that no relation stands for says which values it may have. */
  public boolean isPlainReference(Attribute attribute) {
    return plainReferences.stream()
        .anyMatch(reference -> reference.attributes().contains(attribute.name()));
  }

  public boolean hasCompositeKey() {
    return identifier instanceof Identifier.Composite;
  }

  /** Whether its rows are only counted, so that none of them can be asked for. */
  public boolean isNumbered() {
    return identifier instanceof Identifier.RowNumber;
  }

  /** What says that a row was deleted and is kept; none where DELETE removes rows. */
  public List<Attribute> deletionMarks() {
    return attributes.stream()
        .filter(attribute -> attribute.source() == ValueSource.SOFT_DELETE)
        .toList();
  }

  public boolean isWritable() {
    return writability.creation() == Writability.Creation.CLIENT;
  }
}
