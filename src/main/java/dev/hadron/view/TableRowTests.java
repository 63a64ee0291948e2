package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tests of single rows of a table: read, replaced, patched, deleted. */
final class TableRowTests {

  private final ServiceModel model;
  private final TestClass tests;
  private final TestValues values;
  private final ServerOwnedTests serverOwned;

  TableRowTests(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
    this.values = new TestValues(model);
    this.serverOwned = new ServerOwnedTests(values, tests);
  }

  private Entity entity(Operation operation) {
    return model.entity(operation.binding().entity().orElseThrow());
  }

  private Trial ofRow(Operation operation) {
    return tests.trial(operation).at(TestRows.keys(entity(operation)));
  }

  void get(Operation operation) {
    Entity entity = entity(operation);
    Trial trial = ofRow(operation);
    String shown =
        entity.keyAttributes().stream()
            .map(key -> TestRows.shown(key.wireName(), key))
            .collect(Collectors.joining());
    if (entity.version().isPresent()) {
      tests.happy(
          operation,
          "get_shows_the_row_and_its_version",
          tests.insert(entity),
          "%s.header(\"ETag\", %s)%s;".formatted(trial.succeeds(), tag(entity), shown));
      tests.happy(
          operation,
          "get_sends_nothing_to_who_has_this_version",
          tests.insert(entity),
          trial.header("If-None-Match", tag(entity)).answers(304) + ".body(is(\"\"));");
    } else {
      tests.happy(
          operation,
          "get_shows_the_row",
          tests.insert(entity),
          trial.succeeds() + shown + ";");
    }
    notFound(operation, "get");
    serverOwned.hidden(trial, entity);
    serverOwned.neverShown(trial, entity);
  }

  void replace(Operation operation) {
    Entity entity = entity(operation);
    Trial trial = ofRow(operation);
    List<String> lines = new ArrayList<>();
    lines.add(tests.insert(entity));
    lines.add("Map<String, Object> body = " + update(entity) + ";");
    lines.add(trial.sendsJson("body").header("If-Match", tag(entity)).succeeds() + ";");
    lines.add(TestRows.after(entity));
    lines.addAll(StoredValues.of(values, entity, "after", false));
    tests.happy(operation, "replace_stores_all_that_can_change", lines);
    tests.unhappy(
        operation,
        "replace_refuses_who_has_seen_another_version",
        tests.insert(entity),
        trial
                .sendsJson(update(entity))
                .header("If-Match", JavaText.literal("\"7\""))
                .answers(412)
            + ";");
  }

  private String update(Entity entity) {
    return PlainParents.update(model, entity, tests.fixture(entity));
  }

  void patch(Operation operation) {
    Entity entity = entity(operation);
    Trial trial = ofRow(operation);
    Optional<Attribute> changed =
        StoredValues.comparable(values, entity, false).stream()
            .filter(a -> !UniqueValues.mustBeUnique(model, entity, a) && !entity.isPlainReference(a))
            .filter(a -> a.column().changedBy().isEmpty())
            .min(Comparator.comparing(a -> TestValues.isInCheck(entity, a)));
    List<String> lines = new ArrayList<>();
    lines.add(tests.insert(entity));
    lines.add(
        "Map<String, Object> patch = %s;"
            .formatted(changed.map(a -> change(entity, a)).orElse("Map.of()")));
    lines.add(trial.sends("MergePatch.MEDIA_TYPE", "patch").succeeds() + ";");
    lines.add(TestRows.after(entity));
    changed.ifPresent(
        attribute -> {
          String name = JavaText.literal(attribute.wireName());
          lines.add(TestRows.same("patch", name, "after", TestRows.column(attribute)));
        });
    String untouched = TestRows.column(untouched(entity, changed));
    lines.add(TestRows.same("row", untouched, "after", untouched));
    tests.happy(operation, "patch_changes_what_it_names_and_nothing_else", lines);
    tests.unhappy(
        operation,
        "patch_refuses_a_property_that_is_not_known",
        tests.insert(entity),
        trial.sends("MergePatch.MEDIA_TYPE", "Map.of(\"unknown\", 1)").answers(400)
            + TestRows.tells("/unknown")
            + ";");
    serverOwned.notPatched(trial, entity);
  }

  private String change(Entity entity, Attribute attribute) {
    // The third value of a list of two would be the first one again.
    int number = attribute.type() instanceof ValueType.EnumRef ? 2 : 3;
    return "Map.of(%s, %s)"
        .formatted(
            JavaText.literal(attribute.wireName()), values.property(entity, attribute, number));
  }

  private static Attribute untouched(Entity entity, Optional<Attribute> changed) {
    return entity.attributes().stream()
        .filter(a -> changed.isEmpty() || a != changed.get())
        .filter(a -> !entity.isKey(a) && a.source().fromClient() && TestValues.isPlain(a))
        .filter(a -> a.column().changedBy().isEmpty())
        .findFirst()
        .orElseGet(() -> entity.keyAttributes().get(0));
  }

  void delete(Operation operation) {
    Entity entity = entity(operation);
    List<String> lines = new ArrayList<>();
    lines.add(
        RequiredRing.of(model, entity).isEmpty()
            ? tests.insert(entity)
            : "Map<String, Object> row = " + tests.fixture(entity) + ".insertLater(db);");
    lines.addAll(keepers(entity));
    lines.addAll(serverOwned.deletion(ofRow(operation), entity));
    tests.happy(
        operation,
        entity.deletionMarks().isEmpty()
            ? "delete_removes_the_row"
            : "delete_marks_the_row_and_hides_it",
        lines);
    notFound(operation, "delete");
  }

  /** Takes rows away that a trigger made with the row, and that would keep it. */
  private List<String> keepers(Entity entity) {
    List<String> lines = new ArrayList<>();
    for (Entity other : model.entitiesReferringTo(entity)) {
      for (Relation.ManyToOne reference : other.references()) {
        if (reference.comesAlong()
            && !reference.ofPart()
            && reference.target().equals(entity.name())) {
          String column = JavaText.literal(reference.columns().get(0).referencedColumn());
          lines.add(TestRows.withoutRows(other, reference, "row.get(" + column + ")") + ";");
        }
      }
    }
    return lines;
  }

  private void notFound(Operation operation, String verb) {
    Entity entity = entity(operation);
    tests.unhappy(
        operation,
        verb + "_of_unknown_" + TestClass.under(entity.name()) + "_is_not_found",
        tests.trial(operation).at(TestRows.unknownKeys(entity)).answers(404) + ";");
  }

  /** The entity tag of the row that is called {@code row}. */
  static String tag(Entity entity) {
    Attribute version = entity.attribute(entity.version().orElseThrow());
    return "\"\\\"\" + row.get(%s) + \"\\\"\"".formatted(TestRows.column(version));
  }
}
