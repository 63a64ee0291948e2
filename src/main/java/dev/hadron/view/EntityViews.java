package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Database;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Identifier;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.TableName;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Entities as Jakarta Persistence and Hibernate write them. */
final class EntityViews {

  private static final Set<String> ALWAYS =
      Set.of(
          "com.fasterxml.jackson.databind.JsonNode",
          "jakarta.persistence.CascadeType",
          "jakarta.persistence.Column",
          "jakarta.persistence.Convert",
          "jakarta.persistence.Entity",
          "jakarta.persistence.EnumType",
          "jakarta.persistence.Enumerated",
          "jakarta.persistence.FetchType",
          "jakarta.persistence.GeneratedValue",
          "jakarta.persistence.GenerationType",
          "jakarta.persistence.Id",
          "jakarta.persistence.IdClass",
          "jakarta.persistence.JoinColumn",
          "jakarta.persistence.JoinTable",
          "jakarta.persistence.ManyToMany",
          "jakarta.persistence.ManyToOne",
          "jakarta.persistence.OneToMany",
          "jakarta.persistence.OrderBy",
          "jakarta.persistence.SequenceGenerator",
          "jakarta.persistence.Table",
          "jakarta.persistence.Transient",
          "jakarta.persistence.Version",
          "java.util.ArrayList",
          "java.util.HashSet",
          "java.util.List",
          "java.util.Set",
          "org.hibernate.annotations.ColumnTransformer",
          "org.hibernate.annotations.CreationTimestamp",
          "org.hibernate.annotations.DynamicInsert",
          "org.hibernate.annotations.Filter",
          "org.hibernate.annotations.Immutable",
          "org.hibernate.annotations.JavaType",
          "org.hibernate.annotations.JdbcTypeCode",
          "org.hibernate.annotations.SQLRestriction",
          "org.hibernate.annotations.SourceType",
          "org.hibernate.annotations.Subselect",
          "org.hibernate.annotations.UpdateTimestamp",
          "org.hibernate.type.SqlTypes");

  private final ServiceModel model;
  private final JavaTypes types;
  private final DatabaseCode database;

  EntityViews(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.database = DatabaseCode.of(model.database());
    this.types = types;
  }

  EntityView view(Entity entity) {
    Set<String> imports = new TreeSet<>(ALWAYS);
    imports.add(types.inBase("persistence.PaddedText"));
    imports.add(types.inBase("persistence.UtcTime"));
    entity.attributes().forEach(attribute -> imports.addAll(types.imports(attribute.type())));
    for (Relation relation : entity.relations()) {
      Entity target = model.entity(relation.target());
      imports.add(types.inBase(target.packageName()) + "." + className(target));
    }
    List<FieldView> fields = new ArrayList<>();
    entity.keyAttributes().forEach(attribute -> fields.add(field(entity, attribute)));
    entity.attributes().stream()
        .filter(attribute -> !entity.isKey(attribute))
        .filter(attribute -> attribute.source() != ValueSource.VERSION)
        .forEach(attribute -> fields.add(field(entity, attribute)));
    entity.relations().forEach(relation -> fields.add(field(entity, relation)));
    entity.version().map(entity::attribute).ifPresent(v -> fields.add(field(entity, v)));
    Marks.of(model, entity).forEach(mark -> fields.add(ShownRows.field(mark)));
    return new EntityView(
        types.inBase(entity.packageName()),
        JavaText.imports(imports),
        entity
            .description()
            .map(JavaText::javadoc)
            .map(JavaText::sentence)
            .orElse("A row of {@code " + entity.table().display() + "}."),
        annotations(entity),
        className(entity),
        fields);
  }

  static String className(Entity entity) {
    return entity.name() + "Entity";
  }

  /** Name of the class or record that holds a key. */
  String keyType(Entity entity) {
    return entity.hasCompositeKey()
        ? entity.name() + "Id"
        : types.name(entity.keyAttributes().get(0).type());
  }

  private List<String> annotations(Entity entity) {
    List<String> annotations = new ArrayList<>();
    annotations.add("@Entity");
    if (entity.writability().isReadOnly()) {
      annotations.add("@Immutable");
    } else if (usesDefaults(entity)) {
      annotations.add("@DynamicInsert");
    }
    if (!entity.deletionMarks().isEmpty()) {
      annotations.add(
          "@SQLRestriction("
              + JavaText.literal(DeletionMarks.absent(entity.deletionMarks().get(0)))
              + ")");
    }
    annotations.addAll(new RowFilters(model).annotations(entity));
    String schema = schema(entity.table());
    annotations.add(
        entity.identifier() instanceof Identifier.RowNumber number
            ? subselect(entity, number)
            : "@Table(" + schema + "name = " + JavaText.literal(entity.table().sqlName()) + ")");
    if (entity.hasCompositeKey()) {
      annotations.add("@IdClass(" + keyType(entity) + ".class)");
    }
    return annotations;
  }

  /** Rows without a key get their number from a query around the table or view. */
  private static String subselect(Entity entity, Identifier.RowNumber number) {
    String order = String.join(", ", number.order());
    return "@Subselect("
        + JavaText.lines(
            "SELECT row_number() OVER (ORDER BY " + order + ") AS " + number.column() + ", t.*",
            "FROM " + entity.table().sql() + " AS t")
        + ")";
  }

  private static boolean usesDefaults(Entity entity) {
    return entity.attributes().stream().anyMatch(InitialValues::leavesToDefault)
        || entity.references().stream()
            .anyMatch(reference -> reference.source() == ValueSource.CLIENT_OR_DEFAULT);
  }

  private FieldView field(Entity entity, Attribute attribute) {
    List<String> annotations = new ArrayList<>();
    if (entity.isKey(attribute)) {
      annotations.add("@Id");
      annotations.addAll(generation(entity, attribute));
    }
    if (attribute.source() == ValueSource.VERSION) {
      annotations.add("@Version");
    }
    if (attribute.source() == ValueSource.SERVICE) {
      stamp(entity, attribute).ifPresent(annotations::add);
    }
    annotations.addAll(new JdbcTypes(model, database).of(attribute));
    annotations.add(column(entity, attribute));
    return new FieldView(
        attribute.description().map(JavaText::javadoc).map(JavaText::sentence),
        annotations,
        fieldType(attribute) + " " + attribute.name() + InitialValues.of(attribute));
  }

  private String fieldType(Attribute attribute) {
    if (attribute.source() == ValueSource.VERSION
        && attribute.type() instanceof ValueType.Basic basic) {
      return switch (basic.type()) {
        case SHORT -> "short";
        case INTEGER -> "int";
        default -> "long";
      };
    }
    return types.name(attribute.type());
  }

  private Optional<String> stamp(Entity entity, Attribute attribute) {
    boolean temporal =
        attribute.type() instanceof ValueType.Basic basic && basic.type().isTemporal();
    if (!temporal) {
      return Optional.empty();
    }
    return Optional.of(
        attribute.isUpdateStamp()
            ? "@UpdateTimestamp(source = SourceType.%s)".formatted(clock(entity))
            : "@CreationTimestamp(source = SourceType.DB)");
  }

  /** Whose clock tells when a row was changed: the database's, where its answer can be read. */
  private String clock(Entity entity) {
    boolean read = database.updatesGiveBack() || entity.deletionMarks().isEmpty();
    return read ? "DB" : "VM";
  }

  /**
   * Whether Hibernate finds the sequence when it validates: it looks for the name in small letters,
   * quoted or not. The column's own default serves where it does not.
   */
  private static boolean isFound(TableName sequence) {
    String name = sequence.display();
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static List<String> generation(Entity entity, Attribute attribute) {
    Identifier identifier = entity.identifier();
    if (identifier instanceof Identifier.Identity
        || identifier instanceof Identifier.Sequence hidden && !isFound(hidden.sequence())) {
      return List.of("@GeneratedValue(strategy = GenerationType.IDENTITY)");
    }
    if (identifier instanceof Identifier.Sequence sequence) {
      TableName made = sequence.sequence();
      String name = JavaText.literal(made.display());
      return List.of(
          "@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = " + name + ")",
          "@SequenceGenerator(name = %s, %ssequenceName = %s, allocationSize = %s)"
              .formatted(
                  name, schema(made), JavaText.literal(made.sqlName()), sequence.increment()));
    }
    if (identifier instanceof Identifier.Uuid uuid) {
      return List.of(
          "@GeneratedValue(strategy = GenerationType."
              + (uuid.byDatabase() ? "IDENTITY" : "UUID")
              + ")");
    }
    return List.of();
  }

  private String column(Entity entity, Attribute attribute) {
    List<String> arguments = new ArrayList<>();
    arguments.add("name = " + JavaText.literal(attribute.column().sqlName()));
    if (!attribute.nullable()) {
      arguments.add("nullable = false");
    }
    boolean byDatabase =
        attribute.source() == ValueSource.DATABASE
            && !entity.isKey(attribute)
            && !entity.writability().isReadOnly();
    boolean once =
        attribute.source() == ValueSource.SERVICE
            && !entity.isKey(attribute)
            && !attribute.isUpdateStamp()
            || attribute.source() == ValueSource.CREATOR
            || attribute.source() == ValueSource.OWNER
            || attribute.source() == ValueSource.TENANT;
    if (byDatabase) {
      arguments.add("insertable = false");
    }
    if (byDatabase || once) {
      arguments.add("updatable = false");
    }
    attribute
        .constraints()
        .maxLength()
        .filter(length -> attribute.type().is(BasicType.STRING))
        .ifPresent(length -> arguments.add("length = " + length));
    attribute
        .constraints()
        .digits()
        .ifPresent(
            digits ->
                arguments.add(
                    "precision = %s, scale = %s"
                        .formatted(digits.integer() + digits.fraction(), digits.fraction())));
    Optional<String> own = attribute.column().ownType();
    boolean matrix = attribute.column().sqlType().endsWith("[]") && attribute.type().is(BasicType.STRING);
    // Hibernate would take an element that is looked for in such a list for a varchar.
    boolean texts =
        model.database() == Database.POSTGRESQL && attribute.column().sqlType().equals("text[]");
    if (own.isPresent() || matrix || texts || SqlText.needsDefinition(attribute.column().sqlType())) {
      arguments.add(definition(own.orElse(attribute.column().sqlType())));
    }
    return "@Column(" + String.join(", ", arguments) + ")";
  }

  private FieldView field(Entity entity, Relation relation) {
    Entity target = model.entity(relation.target());
    if (relation instanceof Relation.ManyToOne reference) {
      return reference(reference, target);
    }
    if (relation instanceof Relation.OneToMany many) {
      return new FieldView(
          Optional.empty(),
          List.of(oneToMany(entity, many), orderBy(target)),
          "List<" + className(target) + "> " + many.name() + " = new ArrayList<>()");
    }
    if (relation instanceof Relation.ManyToMany link) {
      return link(link, target);
    }
    throw new IllegalArgumentException("unknown relation " + relation);
  }

  /** Rows that are written with their parent live and die with it. */
  private String oneToMany(Entity entity, Relation.OneToMany many) {
    boolean owned =
        model.assignmentsOf(entity).stream()
            .anyMatch(a -> ServiceAssignments.ownedBy(a, many.name()).isPresent());
    String cascade = owned ? ", cascade = CascadeType.ALL, orphanRemoval = true" : "";
    return "@OneToMany(mappedBy = " + JavaText.literal(many.mappedBy()) + cascade + ")";
  }

  private static FieldView reference(Relation.ManyToOne reference, Entity target) {
    List<String> arguments = new ArrayList<>();
    Relation.JoinColumn column = reference.columns().get(0);
    arguments.add("name = " + JavaText.literal(column.sqlColumn()));
    if (!reference.nullable()) {
      arguments.add("nullable = false");
    }
    if (reference.inKey()) {
      arguments.add("insertable = false");
    }
    boolean once =
        reference.source() == ValueSource.OWNER || reference.source() == ValueSource.TENANT;
    if (reference.inKey() || once) {
      arguments.add("updatable = false");
    }
    column.ownType().ifPresent(type -> arguments.add(definition(type)));
    String optional = reference.nullable() ? "" : "optional = false, ";
    return new FieldView(
        Optional.empty(),
        List.of(
            "@ManyToOne(" + optional + "fetch = FetchType.LAZY)",
            "@JoinColumn(" + String.join(", ", arguments) + ")"),
        className(target) + " " + reference.name());
  }

  /** The schema as an annotation's argument with a comma behind it; empty for the default one. */
  private static String schema(TableName table) {
    return table
        .sqlSchema()
        .map(name -> "schema = " + JavaText.literal(name) + ", ")
        .orElse("");
  }

  private static FieldView link(Relation.ManyToMany link, Entity target) {
    String table =
        "@JoinTable(%sname = %s, joinColumns = %s, inverseJoinColumns = %s)"
            .formatted(
                schema(link.joinTable()),
                JavaText.literal(link.joinTable().sqlName()),
                joinColumn(link.joinColumns().get(0)),
                joinColumn(link.inverseColumns().get(0)));
    return new FieldView(
        Optional.empty(),
        List.of("@ManyToMany", table, orderBy(target)),
        "List<" + className(target) + "> " + link.name() + " = new ArrayList<>()");
  }

  private static String joinColumn(Relation.JoinColumn column) {
    String type = column.ownType().map(own -> ", " + definition(own)).orElse("");
    return "@JoinColumn(name = " + JavaText.literal(column.sqlColumn()) + type + ")";
  }

  private static String definition(String sqlType) {
    return "columnDefinition = " + JavaText.literal(SqlText.definition(sqlType));
  }

  private static String orderBy(Entity target) {
    return "@OrderBy(" + JavaText.literal(String.join(", ", target.identifier().attributes())) + ")";
  }
}
