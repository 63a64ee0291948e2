package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Entity;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The pure translation between an entity and the records on the wire. */
final class MapperViews {

  private final ServiceModel model;
  private final JavaTypes types;

  MapperViews(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.types = types;
  }

  static String className(Entity entity) {
    return entity.name() + "Mapper";
  }

  MapperView view(Entity entity) {
    Set<String> imports = new TreeSet<>();
    imports.add("io.quarkus.elytron.security.common.BcryptUtil");
    imports.add("java.util.List");
    List<MethodView> methods = new ArrayList<>();
    for (Projection projection : model.projectionsOf(entity)) {
      imports.add(types.qualified(projection.record()));
      methods.add(projection(entity, projection, imports));
    }
    for (Assignment assignment : model.assignmentsOf(entity)) {
      imports.add(types.qualified(assignment.record()));
      methods.add(assignment(entity, assignment, imports));
    }
    return new MapperView(
        types.inBase(entity.packageName()),
        JavaText.imports(imports),
        "Translates between rows of {@code " + entity.table().display() + "} and what travels.",
        className(entity),
        methods);
  }

  private MethodView projection(Entity entity, Projection projection, Set<String> imports) {
    RecordType record = model.record(projection.record());
    List<String> values =
        projection.parts().stream().map(part -> value(entity, part.source(), imports)).toList();
    return new MethodView(
        Optional.empty(),
        List.of(),
        "public static %s %s(%s entity%s)"
            .formatted(
                projection.record(),
                projection.name(),
                EntityViews.className(entity),
                ServiceCode.showsToken(model, entity, projection.name()) ? ", String token" : ""),
        WideRecords.isWide(record)
            ? wide(record, values)
            : List.of("return new " + record.name() + "(" + String.join(", ", values) + ");"));
  }

  private static List<String> wide(RecordType record, List<String> values) {
    String variable = JavaName.variable(record.name());
    String free = variable.equals("entity") || variable.equals("token") ? "made" : variable;
    List<String> lines = new ArrayList<>(WideRecords.made(record, free, values));
    lines.add("return " + free + ";");
    return lines;
  }

  private String value(Entity entity, Projection.Source source, Set<String> imports) {
    if (source instanceof Projection.FromAttribute from) {
      return "entity." + from.attribute();
    }
    if (source instanceof Projection.FromReference from) {
      String value = "entity." + from.relation() + "." + from.attribute();
      return orNull(entity, from.relation(), value);
    }
    if (source instanceof Projection.FromRelated from) {
      Entity target = target(entity, from.relation(), imports);
      String value =
          "%s.%s(entity.%s)".formatted(className(target), from.projection(), from.relation());
      return orNull(entity, from.relation(), value);
    }
    if (source instanceof Projection.FromCollection from) {
      Entity target = target(entity, from.relation(), imports);
      return "entity.%s.stream().map(%s::%s).toList()"
          .formatted(from.relation(), className(target), from.projection());
    }
    if (source instanceof Projection.Mark mark) {
      return "entity." + mark.field();
    }
    if (source instanceof Projection.Nested nested) {
      boolean token = ServiceCode.showsToken(model, entity, nested.projection());
      return nested.projection() + (token ? "(entity, token)" : "(entity)");
    }
    if (source instanceof Projection.Absent absent) {
      return absent.javaLiteral();
    }
    if (source instanceof Projection.AccessToken) {
      return "token";
    }
    throw new IllegalArgumentException("unknown source " + source);
  }

  private Entity target(Entity entity, String relation, Set<String> imports) {
    Entity target = model.target(entity, relation);
    imports.add(types.inBase(target.packageName()) + "." + className(target));
    return target;
  }

  private static String orNull(Entity entity, String relation, String value) {
    boolean nullable =
        entity.relation(relation) instanceof Relation.ManyToOne reference && reference.nullable();
    return nullable ? "entity." + relation + " == null ? null : " + value : value;
  }

  private MethodView assignment(Entity entity, Assignment assignment, Set<String> imports) {
    RecordType record = model.record(assignment.record());
    String source = sourceName(assignment);
    List<String> lines = new ArrayList<>();
    for (Assignment.Part part : assignment.parts()) {
      lines.addAll(lines(entity, record, source, part, imports));
    }
    return new MethodView(
        Optional.empty(),
        List.of(),
        "public static void %s(%s %s, %s entity)"
            .formatted(
                methodName(model, assignment),
                assignment.record(),
                source,
                EntityViews.className(entity)),
        lines);
  }

  /** {@code apply} for the first assignment of a record, its own name for what sets less or more. */
  static String methodName(ServiceModel model, Assignment assignment) {
    Assignment first =
        model.assignmentsOf(model.entity(assignment.entity())).stream()
            .filter(each -> each.record().equals(assignment.record()))
            .findFirst()
            .orElse(assignment);
    return first.name().equals(assignment.name()) ? "apply" : assignment.name();
  }

  /** {@code create} for {@code CustomerCreate}: what the record is for. */
  static String sourceName(Assignment assignment) {
    if (assignment.record().endsWith("Create")) {
      return "create";
    }
    if (assignment.record().endsWith("Update")) {
      return "update";
    }
    String name = JavaName.variable(assignment.record());
    // The row has the entity's name.
    return name.equals(JavaName.variable(assignment.entity())) ? "given" : name;
  }

  private List<String> lines(
      Entity entity,
      RecordType record,
      String source,
      Assignment.Part part,
      Set<String> imports) {
    String getter = source + "." + part.property() + "()";
    if (part.target() instanceof Assignment.ToAttribute to) {
      Optional<String> otherwise =
          to.otherwise()
              .flatMap(
                  value ->
                      DefaultLiterals.of(
                          model, types, imports, entity.attribute(to.attribute()).type(), value));
      if (otherwise.isPresent()) {
        imports.add("java.util.Objects");
        return List.of(
            "entity.%s = Objects.requireNonNullElse(%s, %s);"
                .formatted(to.attribute(), getter, otherwise.get()));
      }
      String set = "entity." + to.attribute() + " = " + getter + ";";
      return to.keepWhenAbsent() ? unlessNull(getter, set) : List.of(set);
    }
    if (part.target() instanceof Assignment.ToElementsOnce to) {
      return unlessNull(
          getter,
          "entity.%s = %s.stream().distinct().sorted().toList();".formatted(to.attribute(), getter));
    }
    if (part.target() instanceof Assignment.ToHashedSecret to) {
      String set = "entity." + to.attribute() + " = BcryptUtil.bcryptHash(" + getter + ");";
      boolean always = record.property(part.property()).required() && !to.keepWhenAbsent();
      return always ? List.of(set) : unlessNull(getter, set);
    }
    if (part.target() instanceof Assignment.Nested nested) {
      Assignment inner = model.assignment(entity.name(), nested.assignment());
      return List.of(methodName(model, inner) + "(" + getter + ", entity);");
    }
    // References and collections need repositories: the service sets them.
    return List.of();
  }

  private static List<String> unlessNull(String getter, String statement) {
    return List.of("if (" + getter + " != null) {", "  " + statement, "}");
  }
}
