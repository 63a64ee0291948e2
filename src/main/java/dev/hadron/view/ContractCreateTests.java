package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tests of a contract's new rows, users who register among them. */
final class ContractCreateTests {

  private final ServiceModel model;
  private final TestClass tests;
  private final ContractCalls calls;
  private final BodyRefusals bodies;
  private final ReadOnlyTests unread;

  ContractCreateTests(
      ServiceModel model, TestClass tests, ContractCalls calls, ContractBodies samples) {
    this.model = model;
    this.tests = tests;
    this.calls = calls;
    this.unread = new ReadOnlyTests(model, tests, samples);
    this.bodies = new BodyRefusals(model, tests);
  }

  void add(
      Operation operation,
      String assignmentName,
      List<Binding.Scope> scopes,
      Optional<String> answer) {
    Entity entity = model.entity(operation.binding().entity().orElseThrow());
    Assignment assignment = model.assignment(entity.name(), assignmentName);
    List<String> parents = new ArrayList<>();
    Trial empty = tests.trial(operation);
    for (Binding.Scope scope : scopes) {
      parents.add(tests.insert("parent", model.entity(scope.parent().entity())));
      empty = calls.on("parent", operation, scope.parent());
    }
    empty = calls.asCreator(empty, entity, assignment);
    Trial trial = empty.sendsJson("body");
    List<String> start = new ArrayList<>(parents);
    start.add(AssignedValues.body(tests, entity, assignment));
    Optional<String> creator = calls.creator(entity, assignment);
    List<String> lines = new ArrayList<>();
    creator.ifPresent(key -> lines.add("Object creator = " + key + ";"));
    lines.addAll(start);
    Trial making = creator.isPresent() ? trial.asUser("creator") : trial;
    String call = making.succeedsAsDeclared(model) + ofParent(entity, scopes, answer);
    lines.addAll(created(entity, call, answer));
    lines.addAll(AssignedValues.stored(model, entity, assignment, "row"));
    if (creator.isEmpty()) {
      lines.addAll(new AuditTests(model).made(trial, entity));
    }
    lines.addAll(ContractCalls.madeBy("creator", entity, assignment));
    tests.happy(operation, "stores_a_row", lines);
    address(trial, start);
    retries(operation, empty, entity, assignment, start);
    duplicates(empty, entity, assignment, start);
    least(trial, entity, assignment, start);
    unread.add(trial, entity, assignment, start, answer);
    bodies.refused(empty, assignment, parents, start);
    parents.add(empty.sendsJson("\"{\"").answers(400) + ";");
    tests.unhappy(operation, "refuses_broken_json", parents);
    required(assignment)
        .ifPresent(
            property -> {
              List<String> missing = new ArrayList<>(start);
              missing.add("body.remove(" + JavaText.literal(property) + ");");
              missing.add(trial.answers(400) + ";");
              String name = "refuses_a_body_without_" + TestClass.under(property);
              tests.unhappy(operation, name, missing);
            });
  }

  /** One caller sends all of them, where a row says who has made it. */
  private void retries(
      Operation operation, Trial empty, Entity entity, Assignment assignment, List<String> start) {
    Optional<String> creator = calls.creator(entity, assignment);
    List<String> lines = new ArrayList<>();
    creator.ifPresent(key -> lines.add("Object creator = " + key + ";"));
    lines.addAll(start);
    Trial trial = creator.isPresent() ? empty.asUser("creator") : empty;
    new Retries(model, tests).add(trial, entity, lines);
  }

  /** What the answer says of where the row is leads to it. */
  private void address(Trial trial, List<String> start) {
    CreatedAddress.of(model, trial.operation())
        .flatMap(address -> address.read(model))
        .ifPresent(
            read -> {
              List<String> lines = new ArrayList<>(start);
              lines.add(
                  "String location = " + trial.succeeds() + ".extract().header(\"Location\");");
              lines.add(tests.trial(read).elsewhere("location").succeeds() + ";");
              tests.happy(trial.operation(), "says_where_the_row_is", lines);
            });
  }

  /** Checks of texts that the answer shows of the parent. */
  private String ofParent(
      Entity entity, List<Binding.Scope> scopes, Optional<String> answer) {
    StringBuilder checks = new StringBuilder();
    for (Binding.Scope scope : scopes) {
      Entity parent = model.entity(scope.parent().entity());
      for (String name : answer.stream().toList()) {
        Projection shown = model.projection(entity.name(), name);
        for (Projection.Part part : shown.parts()) {
          if (part.source() instanceof Projection.FromReference from
              && from.relation().equals(scope.relation())
              && parent.attribute(from.attribute()).type().is(BasicType.STRING)) {
            String property = model.record(shown.record()).property(part.property()).jsonName();
            checks.append(
                ".body(%s, equalTo(%s))"
                    .formatted(
                        JavaText.literal(property),
                        TestRows.value("parent", parent.attribute(from.attribute()))));
          }
        }
      }
    }
    return checks.toString();
  }

  /** What may be missing is missing, and so it is in the answer. */
  private void least(Trial trial, Entity entity, Assignment assignment, List<String> start) {
    Set<String> demanded = demanded(entity, assignment);
    List<RecordType.Property> sent =
        model.record(assignment.record()).properties().stream()
            .filter(p -> p.access() != RecordType.Access.READ_ONLY)
            .toList();
    List<String> names =
        sent.stream()
            .filter(p -> p.required() || demanded.contains(p.name()))
            .map(p -> JavaText.literal(p.jsonName()))
            .toList();
    boolean plain =
        assignment.parts().stream()
            .noneMatch(part -> part.target() instanceof Assignment.Nested);
    boolean enough =
        names.size() >= model.record(assignment.record()).members().minLength().orElse(0);
    if (plain && enough && names.size() < sent.size()) {
      List<String> lines = new ArrayList<>(start);
      lines.add("body.keySet().retainAll(List.of(" + String.join(", ", names) + "));");
      lines.add(trial.succeedsAsDeclared(model) + ";");
      tests.happy(trial.operation(), "needs_no_more_than_is_required", lines);
    }
  }

  /** Properties that the table wants to have a value, whether the contract says so or not. */
  private static Set<String> demanded(Entity entity, Assignment assignment) {
    Set<String> names = new HashSet<>();
    for (Assignment.Part part : assignment.parts()) {
      String attribute =
          part.target() instanceof Assignment.ToAttribute to
              ? to.attribute()
              : part.target() instanceof Assignment.ToHashedSecret secret ? secret.attribute() : "";
      String relation =
          part.target() instanceof Assignment.ToReference to
              ? to.relation()
              : part.target() instanceof Assignment.ToReferenceByNested to ? to.relation() : "";
      boolean value =
          entity
              .findAttribute(attribute)
              .filter(each -> !each.nullable() && each.source() != ValueSource.CLIENT_OR_DEFAULT)
              .filter(each -> each.column().defaultExpression().isEmpty())
              .isPresent();
      boolean row =
          entity.references().stream()
              .anyMatch(
                  each -> each.name().equals(relation) && !each.nullable() && !each.hasDefault());
      if (value || row) {
        names.add(part.property());
      }
    }
    return names;
  }

  /** One refusal per key that the body alone can break. */
  private void duplicates(
      Trial empty, Entity entity, Assignment assignment, List<String> start) {
    if (assignment.presets().stream().anyMatch(p -> p.value() instanceof Assignment.Caller)) {
      return;
    }
    for (UniqueKey key : entity.uniqueKeys()) {
      List<String> names = sent(key, assignment);
      if (names.size() == key.members().size()) {
        List<String> lines = new ArrayList<>(start);
        lines.add(empty.sendsJson("body").succeeds() + ";");
        lines.add(AssignedValues.body(tests, entity, assignment).replace(" body = ", " again = "));
        for (String name : names) {
          lines.add("again.put(%1$s, body.get(%1$s));".formatted(JavaText.literal(name)));
        }
        lines.add(empty.sendsJson("again").answers(409) + ";");
        String name = "refuses_a_second_" + TestClass.under(String.join("_", key.members()));
        tests.unhappy(empty.operation(), name, lines);
      }
    }
  }

  /** Properties of a body that are part of a key. */
  private List<String> sent(UniqueKey key, Assignment assignment) {
    RecordType record = model.record(assignment.record());
    return assignment.parts().stream()
        .filter(
            part ->
                part.target() instanceof Assignment.ToAttribute to
                    && key.members().contains(to.attribute()))
        .map(part -> record.property(part.property()).jsonName())
        .toList();
  }

  private Optional<String> required(Assignment assignment) {
    return model.record(assignment.record()).properties().stream()
        .filter(p -> p.required() && !p.nullable())
        .filter(p -> p.access() != RecordType.Access.READ_ONLY)
        .filter(p -> !SchemaArguments.isAnything(p.type(), p.constraints()))
        .map(RecordType.Property::jsonName)
        .findFirst();
  }

  /** The call, and the row that it made: the one that the answer names, or else the newest. */
  private List<String> created(Entity entity, String call, Optional<String> answer) {
    Attribute key = entity.keyAttributes().get(0);
    Optional<String> path = answer.flatMap(projection -> pathTo(model, entity, projection, key.name()));
    if (path.isPresent()) {
      return List.of(
          "String key = %s.extract().path(%s).toString();"
              .formatted(call, JavaText.literal(path.get())),
          "Map<String, Object> row = db.row(%s, key);".formatted(TestRows.selectByKey(entity)));
    }
    Optional<String> age = age(entity);
    if (age.isEmpty()) {
      String all = JavaText.literal("SELECT * FROM " + entity.table().sql());
      return List.of(
          "List<Map<String, Object>> before = db.rows(" + all + ");",
          call + ";",
          "List<Map<String, Object>> rows = new ArrayList<>(db.rows(" + all + "));",
          "rows.removeAll(before);",
          "Map<String, Object> row = rows.get(0);");
    }
    String newest =
        "SELECT * FROM %s ORDER BY %s DESC LIMIT 1".formatted(entity.table().sql(), age.get());
    return List.of(
        call + ";", "Map<String, Object> row = db.row(" + JavaText.literal(newest) + ");");
  }

  /** What grows with each row: the key, unless it is random, or else what the database has. */
  private Optional<String> age(Entity entity) {
    Attribute key = entity.keyAttributes().get(0);
    boolean random =
        key.type() instanceof ValueType.Basic basic && basic.type() == BasicType.UUID;
    return random
        ? DatabaseCode.of(model.database()).rowAge()
        : Optional.of(key.column().sqlName());
  }

  /** Where the answer shows an attribute, as a path of JSON names. */
  static Optional<String> pathTo(
      ServiceModel model, Entity entity, String projection, String attribute) {
    Projection shown = model.projection(entity.name(), projection);
    RecordType record = model.record(shown.record());
    for (Projection.Part part : shown.parts()) {
      String name = record.property(part.property()).jsonName();
      if (part.source() instanceof Projection.FromAttribute from
          && from.attribute().equals(attribute)) {
        return Optional.of(name);
      }
      if (part.source() instanceof Projection.Nested nested) {
        return pathTo(model, entity, nested.projection(), attribute)
            .map(path -> name + "." + path);
      }
    }
    return Optional.empty();
  }
}
