package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.RecordType;
import dev.hadron.model.RecordType.Access;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.Variants;
import dev.hadron.model.naming.JavaName;
import dev.hadron.sample.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Request bodies of a contract's operations, as expressions over a fixture's {@code db}. */
final class ContractBodies {

  static final String PASSWORD = "\"correct horse battery\"";

  private static final int DEEPEST = 4;

  /** Pairs that {@code Map.of} takes. */
  private static final int MOST_PAIRS = 10;

  private final ServiceModel model;
  private final JavaTypes types;
  private final TestValues values;
  private final Set<String> imports;

  ContractBodies(ServiceModel model, JavaTypes types, Set<String> imports) {
    this.model = model;
    this.types = types;
    this.values = new TestValues(model);
    this.imports = imports;
  }

  /** Name of the fixture method that makes a record's body. */
  static String methodName(String record) {
    return JavaName.variable(record);
  }

  /** One method per record that writes the entity. */
  List<MethodView> methods(Entity entity) {
    List<MethodView> methods = new ArrayList<>();
    List<String> done = new ArrayList<>();
    for (Assignment assignment : model.assignmentsOf(entity)) {
      if (!done.contains(assignment.record())) {
        done.add(assignment.record());
        methods.add(method(entity, assignment));
      }
    }
    return methods;
  }

  /** As the contract calls it, or the code what has no name there. */
  private static String called(RecordType record) {
    String schema = record.schemaName().replace("}", "");
    return schema.isEmpty() ? record.name() : schema;
  }

  private MethodView method(Entity entity, Assignment assignment) {
    RecordType record = model.record(assignment.record());
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> body = new LinkedHashMap<>();");
    for (Assignment.Part part : assignment.parts()) {
      RecordType.Property property = record.property(part.property());
      value(entity, part, property)
          .ifPresent(
              value ->
                  lines.add(
                      "body.put(%s, %s);"
                          .formatted(JavaText.literal(property.jsonName()), value)));
    }
    lines.add("return body;");
    return new MethodView(
        Optional.of("A valid {@code " + called(record) + "}, with the rows it refers to."),
        List.of(),
        "public static Map<String, Object> %s(Db db)".formatted(methodName(record.name())),
        lines);
  }

  /** Whether the password of the tests is what the contract wants there. */
  private static boolean isPassword(RecordType.Property property) {
    int length = PASSWORD.length() - 2;
    return property.constraints().pattern().isEmpty()
        && property.constraints().minLength().orElse(0) <= length
        && property.constraints().maxLength().orElse(length) >= length;
  }

  private Optional<String> value(
      Entity entity, Assignment.Part part, RecordType.Property property) {
    if (part.target() instanceof Assignment.ToAttribute to) {
      Attribute attribute = entity.attribute(to.attribute());
      return Optional.of(
          UniqueValues.mustBeUnique(model, entity, attribute)
              ? values.property(entity, attribute, 2)
              : sample(property, 2, 0));
    }
    if (part.target() instanceof Assignment.ToHashedSecret) {
      return Optional.of(isPassword(property) ? PASSWORD : sample(property, 2, 0));
    }
    if (part.target() instanceof Assignment.ToReference to) {
      return property.required() ? Optional.of(key(entity, to.relation())) : Optional.empty();
    }
    if (part.target() instanceof Assignment.ToReferenceByNested to) {
      return property.required()
          ? Optional.of(nested(entity, to.relation(), to.nestedProperty(), property.type()))
          : Optional.empty();
    }
    if (part.target() instanceof Assignment.ToCollectionByNested to) {
      ValueType element = ((ValueType.ListOf) property.type()).element();
      return Optional.of(
          "List.of(" + nested(entity, to.relation(), to.nestedProperty(), element) + ")");
    }
    if (part.target() instanceof Assignment.Nested inner) {
      String record = model.assignment(entity.name(), inner.assignment()).record();
      return Optional.of(methodName(record) + "(db)");
    }
    return property.required() ? Optional.of(sample(property, 1, 0)) : Optional.empty();
  }

  private String key(Entity entity, String relation) {
    Entity target = model.target(entity, relation);
    String fixture = FixtureWriter.className(target);
    imports.add(types.inBase(target.packageName()) + "." + fixture);
    return "%s.insert(db).get(%s)"
        .formatted(fixture, JavaText.literal(target.keyAttributes().get(0).column().name()));
  }

  private String nested(Entity entity, String relation, String keyProperty, ValueType type) {
    RecordType record = model.record(((ValueType.RecordRef) type).recordName());
    List<String> entries = new ArrayList<>();
    for (RecordType.Property property : record.properties()) {
      if (property.name().equals(keyProperty)) {
        entries.add(JavaText.literal(property.jsonName()) + ", " + key(entity, relation));
      } else if (property.required()) {
        entries.add(JavaText.literal(property.jsonName()) + ", " + sample(property, 1, 1));
      }
    }
    return map(entries);
  }

  /** A map of entries written {@code key, value}, however many. */
  static String map(List<String> entries) {
    if (entries.size() <= MOST_PAIRS) {
      return "Map.of(" + String.join(", ", entries) + ")";
    }
    return entries.stream()
        .map(entry -> "Map.entry(" + entry + ")")
        .collect(Collectors.joining(", ", "Map.ofEntries(", ")"));
  }

  private String sample(RecordType.Property property, int number, int depth) {
    return sample(property.type(), property.constraints(), property.name(), number, depth);
  }

  /** An expression of a valid value, objects with what they require. */
  String sample(ValueType type, Constraints constraints, String name, int number, int depth) {
    if (type instanceof ValueType.ListOf list) {
      boolean tooDeep = list.element() instanceof ValueType.RecordRef && depth >= DEEPEST;
      int count = Math.max(1, constraints.minLength().orElse(1));
      Constraints items = TestValues.items(constraints);
      return IntStream.range(number, tooDeep ? number : number + count)
          .mapToObj(each -> sample(list.element(), items, name, each, depth + 1))
          .collect(Collectors.joining(", ", "List.of(", ")"));
    }
    if (type instanceof ValueType.MapOf map) {
      Constraints values = TestValues.items(constraints);
      return map(
          SampleValues.keys(constraints).stream()
              .map(
                  key ->
                      JavaText.literal(key)
                          + ", "
                          + sample(map.value(), values, name, number, depth + 1))
              .toList());
    }
    if (type instanceof ValueType.RecordRef ref) {
      return object(model.record(ref.recordName()), depth + 1);
    }
    if (type.variants().isPresent()) {
      return variant(type.variants().get(), depth + 1);
    }
    return values.body(type, constraints, name, number);
  }

  /** An expression of an object of the first kind. */
  private String variant(Variants variants, int depth) {
    Map.Entry<String, String> first = variants.first();
    List<String> entries = new ArrayList<>();
    entries.add(JavaText.literal(variants.property()) + ", " + JavaText.literal(first.getKey()));
    SampleValues.sent(model.record(first.getValue())).stream()
        .filter(p -> !p.jsonName().equals(variants.property()))
        .forEach(p -> entries.add(JavaText.literal(p.jsonName()) + ", " + sample(p, 1, depth)));
    return map(entries);
  }

  /** An expression of an object with the properties that a caller must send. */
  String object(RecordType record, int depth) {
    return map(
        SampleValues.sent(record).stream()
            .map(p -> JavaText.literal(p.jsonName()) + ", " + sample(p, 1, depth))
            .toList());
  }

  /** Likewise with one that a caller may not send. */
  String objectWith(RecordType record, RecordType.Property other) {
    List<RecordType.Property> sent = SampleValues.sent(record);
    return map(
        record.properties().stream()
            .filter(p -> p == other || sent.contains(p))
            .map(p -> JavaText.literal(p.jsonName()) + ", " + sample(p, 1, 1))
            .toList());
  }
}
