package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tests of a contract's operations that change a row or remove it. */
final class ContractChangeTests {

  private static final String MERGE_PATCH = "MergePatch.MEDIA_TYPE";

  private final ServiceModel model;
  private final TestClass tests;
  private final ContractCalls calls;
  private final BodyRefusals bodies;

  ContractChangeTests(ServiceModel model, TestClass tests, ContractCalls calls) {
    this.model = model;
    this.tests = tests;
    this.calls = calls;
    this.bodies = new BodyRefusals(model, tests);
  }

  void replace(Operation operation, Binding.Replace replace) {
    String entity = replace.lookup().entity();
    write(
        operation,
        replace.lookup(),
        model.assignment(entity, replace.assignment()),
        Trial.json(operation));
  }

  void patch(Operation operation, Binding.Patch patch) {
    Entity entity = model.entity(patch.lookup().entity());
    Assignment assignment = model.assignment(entity.name(), patch.assignment());
    write(operation, patch.lookup(), assignment, MERGE_PATCH);
    Trial trial = calls.on("row", operation, patch.lookup());
    List<String> lines = new ArrayList<>();
    lines.add(tests.insert(entity));
    lines.add(trial.sends(MERGE_PATCH, "\"{}\"").succeeds() + ";");
    lines.add(TestRows.after(entity));
    lines.addAll(AssignedValues.kept(entity, assignment));
    tests.happy(operation, "keeps_what_is_not_named", lines);
    tag(trial, patch);
    refusedRemovals(trial, entity, assignment);
    tests.unhappy(
        operation,
        "needs_a_body",
        tests.insert(entity),
        trial.announces(MERGE_PATCH).answers(400) + ";");
    Removals.cleared(model, assignment)
        .ifPresent(
            cleared -> {
              String nothing = Removals.patch("/" + Removals.escaped(cleared.jsonName()));
              tests.happy(
                  operation,
                  "clears_what_is_null",
                  tests.insert(entity),
                  AssignedValues.body(tests, entity, assignment),
                  trial.sends(MERGE_PATCH, "body").succeeds() + ";",
                  trial.sends(MERGE_PATCH, JavaText.literal(nothing)).succeeds() + ";",
                  "assertNull(%s.get(%s));"
                      .formatted(
                          TestRows.stored(entity), TestRows.column(cleared.attribute())));
            });
  }

  /** Who writes gets the tag that reading tells: both show the same. */
  private void tag(Trial trial, Binding.Patch patch) {
    if (!ContractTags.tellsVersion(model, trial.operation())) {
      return;
    }
    model.operationsOn(model.entity(patch.lookup().entity())).stream()
        .filter(read -> read.path().equals(trial.operation().path()))
        .filter(
            read ->
                read.binding() instanceof Binding.Get get
                    && get.lookup().conditions().equals(patch.lookup().conditions())
                    && patch.answer().equals(Optional.of(get.projection())))
        .findFirst()
        .ifPresent(
            read -> {
              String written = trial.sends(MERGE_PATCH, "\"{}\"").succeeds();
              tests.happy(
                  trial.operation(),
                  "tells_the_tag_that_reading_tells",
                  tests.insert(model.entity(patch.lookup().entity())),
                  "String tag = " + written + ".extract().header(\"ETag\");",
                  calls.on("row", read, patch.lookup()).succeeds()
                      + ".header(\"ETag\", equalTo(tag));");
            });
  }

  /** Null removes what may be missing, and nothing else. */
  private void refusedRemovals(Trial trial, Entity entity, Assignment assignment) {
    List<String> refused = Removals.refused(model, assignment);
    if (refused.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(tests.insert(entity));
    for (String pointer : refused) {
      String patch = JavaText.literal(Removals.patch(pointer));
      lines.add(trial.sends(MERGE_PATCH, patch).answers(400) + ";");
    }
    lines.add(TestRows.after(entity));
    lines.addAll(AssignedValues.kept(entity, assignment));
    tests.unhappy(trial.operation(), "refuses_null_where_a_value_has_to_be", lines);
  }

  private void write(
      Operation operation, Lookup lookup, Assignment assignment, String contentType) {
    Entity entity = model.entity(lookup.entity());
    List<String> body = body(operation, lookup, assignment);
    List<String> lines = new ArrayList<>();
    lines.add(tests.insert(entity));
    lines.addAll(body);
    lines.add(
        calls.on("row", operation, lookup).sends(contentType, "body").succeedsAsDeclared(model) + ";");
    lines.add(TestRows.after(entity));
    lines.addAll(AssignedValues.stored(model, entity, assignment, "after"));
    tests.happy(operation, "stores_what_was_sent", lines);
    if (operation.binding() instanceof Binding.Replace) {
      List<String> row = List.of(tests.insert(entity));
      Trial trial = calls.on("row", operation, lookup);
      List<String> start = new ArrayList<>(row);
      start.addAll(body);
      bodies.refused(trial, assignment, row, start);
    }
    conditions(operation, lookup, body, trial -> trial.sends(contentType, "body"));
    calls.refusedToOthers(
        operation, lookup, body, trial -> trial.sends(contentType, "body"));
    if (operation.mayCreate()) {
      makes(operation, lookup, body);
      calls.refused(operation);
    } else {
      calls.notFound(operation, lookup, body, trial -> trial.sends(contentType, "body"));
    }
    if (!contentType.equals(MERGE_PATCH)) {
      defaults(operation, lookup, assignment, body);
    }
  }

  /** The statements that make the body; with the key of the path where that may be a new one. */
  private List<String> body(Operation operation, Lookup lookup, Assignment assignment) {
    Entity entity = model.entity(lookup.entity());
    List<String> lines = new ArrayList<>();
    lines.add(AssignedValues.body(tests, entity, assignment));
    if (operation.mayCreate()) {
      Attribute key = entity.attribute(lookup.conditions().get(0).path().get(0));
      RecordType record = model.record(assignment.record());
      assignment.parts().stream()
          .filter(
              part ->
                  part.target() instanceof Assignment.ToAttribute to
                      && to.attribute().equals(key.name()))
          .map(part -> JavaText.literal(record.property(part.property()).jsonName()))
          .forEach(
              name -> lines.add("body.put(%s, row.get(%s));".formatted(name, TestRows.column(key))));
    }
    return lines;
  }

  /** Where there is no row with the key, one is made; the second time it is there. */
  private void makes(Operation operation, Lookup lookup, List<String> body) {
    Entity entity = model.entity(lookup.entity());
    Attribute key = entity.attribute(lookup.conditions().get(0).path().get(0));
    Trial trial = calls.on("row", operation, lookup).sendsJson("body");
    String where = entity.table().sql() + " WHERE " + key.column().sqlName() + " = ?";
    String column = TestRows.column(key);
    List<String> lines = new ArrayList<>();
    lines.add(tests.insert(entity));
    lines.add(
        "db.execute(%s, row.get(%s));".formatted(JavaText.literal("DELETE FROM " + where), column));
    lines.addAll(body);
    lines.add(trial.answers(201) + ";");
    lines.add(
        "assertEquals(1, db.rows(%s, row.get(%s)).size());"
            .formatted(JavaText.literal("SELECT 1 FROM " + where), column));
    lines.add(trial.succeeds() + ";");
    tests.happy(operation, "makes_the_row_where_there_is_none", lines);
  }

  /** What is left out of a row that is replaced has its default again. */
  private void defaults(
      Operation operation, Lookup lookup, Assignment assignment, List<String> body) {
    Entity entity = model.entity(lookup.entity());
    RecordType record = model.record(assignment.record());
    Trial trial = calls.on("row", operation, lookup).sendsJson("body");
    for (Assignment.Part part : assignment.parts()) {
      boolean moves = !operation.mayCreate() && setsKey(lookup, assignment);
      if (part.target() instanceof Assignment.ToAttribute to
          && to.otherwise().isPresent()
          && !moves) {
        Optional<String> expected = stored(entity.attribute(to.attribute()), to.otherwise().get());
        if (expected.isPresent()) {
          List<String> lines = new ArrayList<>();
          lines.add(tests.insert(entity));
          lines.addAll(body);
          lines.add(trial.succeeds() + ";");
          String name = record.property(part.property()).jsonName();
          lines.add("body.remove(%s);".formatted(JavaText.literal(name)));
          lines.add(trial.succeeds() + ";");
          lines.add(TestRows.after(entity));
          lines.add(
              "assertEquals(%s, after.get(%s));"
                  .formatted(expected.get(), TestRows.column(entity.attribute(to.attribute()))));
          tests.happy(operation, "puts_what_is_left_out_to_its_default", lines);
          return;
        }
      }
    }
  }

  /** Whether a change may give the row another address. */
  private static boolean setsKey(Lookup lookup, Assignment assignment) {
    return lookup.conditions().stream()
        .anyMatch(
            condition ->
                assignment.parts().stream()
                    .anyMatch(
                        part ->
                            part.target() instanceof Assignment.ToAttribute to
                                && condition.path().equals(List.of(to.attribute()))));
  }

  /** A default as the driver gives it. */
  private static Optional<String> stored(Attribute attribute, String value) {
    if (attribute.type() instanceof ValueType.EnumRef || attribute.type().is(BasicType.STRING)) {
      return Optional.of(JavaText.literal(value));
    }
    boolean plain = attribute.type().is(BasicType.INTEGER) || attribute.type().is(BasicType.BOOLEAN);
    return plain
        ? Optional.of(value)
        : attribute.type().is(BasicType.LONG) ? Optional.of(value + "L") : Optional.empty();
  }

  /** Nobody writes over what they have not seen, where the contract has the header for it. */
  private void conditions(
      Operation operation, Lookup lookup, List<String> start, UnaryOperator<Trial> sending) {
    if (operation.condition().isEmpty()) {
      return;
    }
    Entity entity = model.entity(lookup.entity());
    List<String> lines = new ArrayList<>();
    lines.add(tests.insert(entity));
    lines.addAll(start);
    Trial trial = calls.on("row", operation, lookup).unconditional();
    String version = TestRows.column(entity.attribute(entity.version().orElseThrow()));
    String seen = "\"\\\"\" + row.get(" + version + ") + \"\\\"\"";
    tests.happy(
        operation,
        "is_done_for_who_has_seen_the_row",
        with(lines, sending.apply(trial.header("If-Match", seen)).succeeds() + ";"));
    String other = JavaText.literal("\"another\"");
    tests.unhappy(
        operation,
        "is_refused_to_who_has_seen_another_version",
        with(lines, sending.apply(trial.header("If-Match", other)).answers(412) + ";"));
    if (operation.condition().get().required()) {
      tests.unhappy(
          operation,
          "is_refused_to_who_says_no_version",
          with(lines, sending.apply(trial).answers(428) + ";"));
    }
  }

  private static List<String> with(List<String> lines, String line) {
    List<String> all = new ArrayList<>(lines);
    all.add(line);
    return all;
  }

  void delete(Operation operation, Binding.Delete delete) {
    Entity entity = model.entity(delete.lookup().entity());
    tests.happy(
        operation,
        "removes_the_row",
        tests.insert(entity),
        calls.on("row", operation, delete.lookup()).succeeds() + ";",
        TestRows.gone(entity));
    conditions(operation, delete.lookup(), List.of(), UnaryOperator.identity());
    calls.refusedToOthers(operation, delete.lookup(), List.of(), UnaryOperator.identity());
    calls.notFound(operation, delete.lookup());
    referring(entity, false)
        .ifPresent(
            child -> {
              List<String> lines = new ArrayList<>(List.of(tests.insert(entity)));
              lines.add(insertion(entity, child) + ";");
              lines.add(calls.on("row", operation, delete.lookup()).answers(409) + ";");
              lines.add(TestRows.present(TestRows.stored(entity), entity));
              tests.unhappy(operation, "is_refused_while_something_refers_to_the_row", lines);
            });
    referring(entity, true)
        .filter(child -> referring(child.entity(), false).isEmpty())
        .ifPresent(
            child -> {
              List<String> lines = new ArrayList<>(List.of(tests.insert(entity)));
              lines.add("Map<String, Object> part = " + insertion(entity, child) + ";");
              lines.add(calls.on("row", operation, delete.lookup()).succeeds() + ";");
              lines.add(TestRows.gone("part", child.entity()));
              tests.happy(operation, "takes_parts_along", lines);
            });
  }

  /** An entity whose rows refer to another, and by what. */
  private record Child(Entity entity, Relation.ManyToOne reference) {}

  private Optional<Child> referring(Entity entity, boolean parts) {
    return model.entitiesReferringTo(entity).stream()
        .filter(child -> !child.name().equals(entity.name()))
        .flatMap(
            child ->
                child.references().stream()
                    .filter(each -> each.target().equals(entity.name()) && each.ofPart() == parts)
                    .map(each -> new Child(child, each)))
        .findFirst();
  }

  private String insertion(Entity entity, Child child) {
    return "%s.insert(db, Map.of(%s, row.get(%s)))"
        .formatted(
            tests.fixture(child.entity()),
            TestRows.column(child.reference()),
            TestRows.keyColumn(entity));
  }
}
