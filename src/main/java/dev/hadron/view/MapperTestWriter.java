package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes the plain unit tests of one mapper: every projection, and every assignment of plain values. */
final class MapperTestWriter {

  private static final Pattern BYTES = Pattern.compile("\\bBYTES\\b");

  private final ServiceModel model;
  private final JavaTypes types;
  private final TestValues values;
  private final Entity entity;
  private final Set<String> imports = new TreeSet<>();

  MapperTestWriter(ServiceModel model, JavaTypes types, Entity entity) {
    this.model = model;
    this.types = types;
    this.values = new TestValues(model);
    this.entity = entity;
  }

  TestClassView view() {
    imports.addAll(
        Set.of(
            "static org.junit.jupiter.api.Assertions.assertEquals",
            "static org.junit.jupiter.api.Assertions.assertNotEquals",
            "static org.junit.jupiter.api.Assertions.assertTrue",
            "com.fasterxml.jackson.databind.node.JsonNodeFactory",
            "io.quarkus.elytron.security.common.BcryptUtil",
            "java.util.List",
            "java.util.Map",
            "org.junit.jupiter.api.Test"));
    List<MethodView> methods = new ArrayList<>();
    for (Projection projection : model.projectionsOf(entity)) {
      if (isFlat(projection)) {
        methods.add(projection(projection));
      }
    }
    for (Assignment assignment : model.assignmentsOf(entity)) {
      if (isFlat(assignment)
          && assignment.parts().stream().anyMatch(MapperTestWriter::isPlain)) {
        methods.add(assignment(assignment));
      }
    }
    if (methods.stream().anyMatch(method -> method.lines().toString().contains("row()"))) {
      methods.add(row());
    }
    return new TestClassView(
        types.inBase(entity.packageName()),
        JavaText.imports(imports),
        MapperViews.className(entity) + "Test",
        usesBytes(methods) ? List.of("private static final byte[] BYTES = {1, 2, 3}") : List.of(),
        methods);
  }

  /** Whether the record shows nothing but the row itself; others are shown by the resource's tests. */
  private boolean isFlat(Projection projection) {
    return projection.parts().stream()
        .allMatch(
            part ->
                part.source() instanceof Projection.FromAttribute
                    || part.source() instanceof Projection.FromReference from
                        && RelatedPaths.isKey(model, entity, from)
                    || part.source() instanceof Projection.Absent);
  }

  private static boolean isFlat(Assignment assignment) {
    return assignment.parts().stream()
        .noneMatch(
            part ->
                part.target() instanceof Assignment.Nested
                    || part.target() instanceof Assignment.ToOwnedCollection);
  }

  /** Whether a value goes where a test without a database can look; a reference needs its row. */
  private static boolean isPlain(Assignment.Part part) {
    return part.target() instanceof Assignment.ToAttribute
        || part.target() instanceof Assignment.ToHashedSecret;
  }

  private static boolean usesBytes(List<MethodView> methods) {
    return methods.stream()
        .flatMap(method -> method.lines().stream())
        .anyMatch(line -> line.contains("BYTES") && BYTES.matcher(line).find());
  }

  private MethodView projection(Projection projection) {
    RecordType record = model.record(projection.record());
    imports.add(types.qualified(record.name()));
    List<String> values = projection.parts().stream().map(this::expected).toList();
    String shown = "%s.%s(row())".formatted(MapperViews.className(entity), projection.name());
    return test(
        "row_becomes_" + String.join("_", Words.of(record.name())),
        WideRecords.isWide(record)
            ? each(record, shown, values)
            : List.of(
                "%1$s expected = new %1$s(%2$s);"
                    .formatted(record.name(), String.join(", ", values)),
                "assertEquals(expected, " + shown + ");"));
  }

  /** One property after the other, where there are too many to make what is expected at once. */
  private static List<String> each(RecordType record, String shown, List<String> values) {
    List<String> lines = new ArrayList<>();
    lines.add(record.name() + " shown = " + shown + ";");
    for (int i = 0; i < values.size(); i++) {
      lines.add(
          "assertEquals(%s, shown.%s());"
              .formatted(values.get(i), record.properties().get(i).name()));
    }
    return lines;
  }

  private String expected(Projection.Part part) {
    if (part.source() instanceof Projection.FromAttribute from) {
      return typed(entity.attribute(from.attribute()));
    }
    if (part.source() instanceof Projection.FromReference from) {
      Entity target = model.target(entity, from.relation());
      return typed(target.attribute(from.attribute()));
    }
    if (part.source() instanceof Projection.Absent absent) {
      return absent.javaLiteral();
    }
    throw new IllegalArgumentException("no expectation for " + part);
  }

  private MethodView assignment(Assignment assignment) {
    RecordType record = model.record(assignment.record());
    imports.add(types.qualified(record.name()));
    String source = MapperViews.sourceName(assignment);
    List<String> lines = new ArrayList<>();
    List<String> values =
        record.properties().stream().map(p -> sent(assignment, p)).toList();
    lines.addAll(
        WideRecords.isWide(record)
            ? WideRecords.made(record, source, values)
            : List.of(
                "%1$s %2$s = new %1$s(%3$s);"
                    .formatted(record.name(), source, String.join(", ", values))));
    lines.add("%1$s entity = new %1$s();".formatted(EntityViews.className(entity)));
    String method = MapperViews.methodName(model, assignment);
    lines.add("%s.%s(%s, entity);".formatted(MapperViews.className(entity), method, source));
    for (Assignment.Part part : assignment.parts()) {
      if (part.target() instanceof Assignment.ToAttribute to) {
        lines.add(
            "assertEquals(%s.%s(), entity.%s);"
                .formatted(source, part.property(), to.attribute()));
      } else if (part.target() instanceof Assignment.ToHashedSecret to) {
        lines.add(
            "assertTrue(BcryptUtil.matches(%s.%s(), entity.%s));"
                .formatted(source, part.property(), to.attribute()));
      }
    }
    String what = method.equals("apply") ? record.name() : method;
    return test(String.join("_", Words.of(what)) + "_reaches_the_row", lines);
  }

  private String sent(Assignment assignment, RecordType.Property property) {
    imports.addAll(types.imports(property.type()));
    boolean object =
        property.type() instanceof ValueType.RecordRef
            || (property.type() instanceof ValueType.ListOf list
                && list.element() instanceof ValueType.RecordRef);
    return object
        ? "null"
        : values.typed(property.type(), property.constraints(), property.name());
  }

  private MethodView row() {
    List<String> lines = new ArrayList<>();
    String type = EntityViews.className(entity);
    lines.add("%s entity = new %s();".formatted(type, type));
    for (Attribute attribute : entity.attributes()) {
      boolean read =
          model.projectionsOf(entity).stream()
              .flatMap(p -> p.parts().stream())
              .anyMatch(
                  p ->
                      p.source() instanceof Projection.FromAttribute from
                          && from.attribute().equals(attribute.name()));
      if (read) {
        imports.addAll(types.imports(attribute.type()));
        lines.add("entity.%s = %s;".formatted(attribute.name(), typed(attribute)));
      }
    }
    for (Relation.ManyToOne reference : SchemaReferences.written(entity)) {
      Entity target = model.entity(reference.target());
      String targetType = EntityViews.className(target);
      imports.add(types.inBase(target.packageName()) + "." + targetType);
      Attribute key = target.keyAttributes().get(0);
      imports.addAll(types.imports(key.type()));
      lines.add("entity.%s = new %s();".formatted(reference.name(), targetType));
      lines.add("entity.%s.%s = %s;".formatted(reference.name(), key.name(), typed(key)));
    }
    lines.add("return entity;");
    return new MethodView(
        Optional.empty(), List.of(), "private static " + type + " row()", lines);
  }

  private String typed(Attribute attribute) {
    return values.typed(attribute.type(), attribute.constraints(), attribute.name());
  }

  private static MethodView test(String name, List<String> lines) {
    return new MethodView(Optional.empty(), List.of("@Test"), "void " + name + "()", lines);
  }
}
