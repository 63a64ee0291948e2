package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Filter;
import dev.hadron.model.Identifier;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of the lists of a table's rows: all of them, and those that refer to a parent. */
final class TableListTests {

  private final ServiceModel model;
  private final RowFilters filters;
  private final JavaTypes types;
  private final TestClass tests;
  private final Probe probe;
  private final TestValues values;
  private final ServerOwnedTests serverOwned;

  TableListTests(ServiceModel model, JavaTypes types, TestClass tests, Probe probe) {
    this.model = model;
    this.filters = new RowFilters(model);
    this.types = types;
    this.tests = tests;
    this.probe = probe;
    this.values = new TestValues(model);
    this.serverOwned = new ServerOwnedTests(values, tests);
  }

  void add(Operation operation, Binding.ListPage list) {
    if (list.scope().isPresent()) {
      subList(operation, list, list.scope().get());
    } else {
      list(operation, list);
    }
  }

  private void list(Operation operation, Binding.ListPage list) {
    Entity entity = model.entity(list.entityName());
    Trial trial = tests.trial(operation);
    Optional<Trial> narrowed = narrowed(trial, entity, list);
    tests.happy(
        operation,
        "list_has_the_rows_that_are_asked_for",
        narrowed
            .or(() -> newest(trial, entity))
            .map(one -> List.of(tests.insert(entity), one.succeeds() + isRow(entity) + ";"))
            .orElseGet(() -> wholePage(trial, entity)));
    String insert = tests.fixture(entity) + ".insert(db);";
    costs(list, List.of(), trial, insert);
    int several = Room.of(model, entity).atMost(PageWalks.SEVERAL);
    if (list.paging() instanceof Paging.LinkHeader paging) {
      tests.happy(
          operation,
          "list_" + PageWalks.NAME,
          PageWalks.byLinks(
              trial,
              paging.sortable(),
              entity,
              mine(entity),
              isProbe(operation),
              PageWalks.several(insert, several)));
    }
    if (mayRepeat(entity)) {
      tests.happy(
          operation,
          "list_shows_equal_rows_all",
          "db.insert(%s, %s.insert(db));"
              .formatted(JavaText.literal(entity.table().sql()), tests.fixture(entity)),
          "int rows = " + PageWalks.count(mine(entity)) + ";",
          PageWalks.byLinks(trial, "sort=", entity));
    }
    if (!entity.deletionMarks().isEmpty()) {
      serverOwned.leavesOutDeleted(trial, entity, narrowed);
    }
    tests.unhappy(
        operation,
        "list_refuses_a_page_that_is_too_large",
        refusal(trial.query("size", 101), "size"));
    tests.unhappy(
        operation,
        "list_refuses_a_parameter_that_it_does_not_know",
        refusal(trial.query("colour", "\"red\""), "colour"));
    otherSpelling(trial, entity, list)
        .ifPresent(
            spelled ->
                tests.unhappy(
                    operation,
                    "list_refuses_" + TestClass.under(spelled.parameter()) + "_in_another_spelling",
                    refusal(
                        trial.query(spelled.parameter(), JavaText.literal(spelled.value())),
                        spelled.parameter())));
    Optional<String> slow = unindexed(entity, list);
    tests.unhappy(
        operation,
        slow.isPresent()
            ? "list_refuses_to_sort_by_what_no_index_serves"
            : "list_refuses_to_sort_by_what_it_does_not_have",
        refusal(trial.query("sort", JavaText.literal(slow.orElse("unknown"))), "sort"));
  }

  /** A filter, and a value that Java writes and the wire does not. */
  private record Spelled(String parameter, String value) {}

  private Optional<Spelled> otherSpelling(Trial trial, Entity entity, Binding.ListPage list) {
    for (Filter filter : list.filters()) {
      Optional<Attribute> attribute =
          filter.path().size() == 1 ? entity.findAttribute(filter.path().get(0)) : Optional.empty();
      if (attribute.isPresent() && attribute.get().type() instanceof ValueType.EnumRef ref) {
        List<EnumType.Constant> constants = model.enumType(ref.enumName()).constants();
        for (EnumType.Constant constant : constants) {
          if (constants.stream().noneMatch(c -> c.value().equals(constant.javaName()))) {
            return Optional.of(new Spelled(wireName(trial, filter), constant.javaName()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String wireName(Trial trial, Filter filter) {
    return trial.operation().parameter(filter.parameter()).wireName();
  }

  /** What is shown and could be sorted by, had it an index. */
  private static Optional<String> unindexed(Entity entity, Binding.ListPage list) {
    List<String> sortable =
        list.paging() instanceof Paging.LinkHeader paging ? paging.sortable() : List.of();
    return entity.attributes().stream()
        .filter(attribute -> attribute.source().fromClient())
        .filter(attribute -> attribute.type() instanceof ValueType.Basic)
        .filter(attribute -> !sortable.contains(attribute.name()))
        .map(Attribute::wireName)
        .findFirst();
  }

  /** Whether the table takes the same row twice. */
  private static boolean mayRepeat(Entity entity) {
    return entity.isNumbered()
        && entity.uniqueKeys().isEmpty()
        && entity.attributes().stream()
            .filter(attribute -> !entity.isKey(attribute))
            .allMatch(attribute -> attribute.source() != ValueSource.DATABASE);
  }

  /** Whether the general tests look at this list. */
  private boolean isProbe(Operation operation) {
    return probe.isAt(operation);
  }

  static String refusal(Trial trial, String parameter) {
    return trial.answers(400)
        + ".body(\"errors[0].parameter\", equalTo("
        + JavaText.literal(parameter)
        + "));";
  }

  /** The table with the condition of the rows that the list may have. */
  private String mine(Entity entity) {
    return TestRows.seen(entity, filters.mine(entity, types));
  }

  private List<String> wholePage(Trial trial, Entity entity) {
    String rows = DatabaseCode.of(model.database()).atMostTwenty(mine(entity));
    return List.of(
        tests.fixture(entity) + ".insert(db);",
        "Object rows = " + rows + ";",
        trial.succeeds() + ".body(\"size()\", is(rows));");
  }

  /** The list that begins with the row that came last, where keys are numbers that grow. */
  private static Optional<Trial> newest(Trial trial, Entity entity) {
    boolean numbered =
        (entity.identifier() instanceof Identifier.Identity
                || entity.identifier() instanceof Identifier.Sequence)
            && entity.keyAttributes().get(0).type() instanceof ValueType.Basic basic
            && basic.type().isNumeric();
    String last = JavaText.literal("-" + entity.keyAttributes().get(0).wireName());
    return numbered ? Optional.of(trial.query("sort", last).query("size", 1)) : Optional.empty();
  }

  /** The list with a filter that leaves the inserted row alone: by what no other row has. */
  private Optional<Trial> narrowed(Trial trial, Entity entity, Binding.ListPage list) {
    return list.filters().stream()
        .filter(filter -> filter.comparison() == Filter.Comparison.EQUAL)
        .flatMap(
            filter ->
                ownValue(entity, filter).stream()
                    .map(value -> trial.query(wireName(trial, filter), value)))
        .findFirst();
  }

  /** What a filter compares, when each row of a fixture has a value of its own there. */
  private Optional<String> ownValue(Entity entity, Filter filter) {
    Optional<Relation> relation = entity.findRelation(filter.path().get(0));
    if (relation.isPresent() && relation.get() instanceof Relation.ManyToOne reference) {
      return reference.nullable() || Room.of(model, entity).sharesParent(reference)
          ? Optional.empty()
          : Optional.of("row.get(" + TestRows.column(reference) + ")");
    }
    if (filter.path().size() > 1) {
      return Optional.empty();
    }
    Attribute attribute = entity.attribute(filter.path().get(0));
    boolean parent =
        entity.isKey(attribute)
            && entity.references().stream()
                .filter(r -> !Room.of(model, entity).sharesParent(r))
                .anyMatch(r -> TestRows.column(r).equals(TestRows.column(attribute)));
    boolean told =
        UniqueValues.mustBeUnique(model, entity, attribute)
            && !values.isLeftOut(entity, attribute);
    return parent || told
        ? Optional.of(TestRows.value(attribute))
        : Optional.empty();
  }

  private void subList(Operation operation, Binding.ListPage list, Binding.Scope scope) {
    Entity entity = model.entity(list.entityName());
    Entity parent = model.entity(scope.parent().entity());
    Relation.ManyToOne reference = (Relation.ManyToOne) entity.relation(scope.relation());
    String column = TestRows.column(reference);
    String parentName = TestClass.under(reference.name());
    String child =
        "%s.insert(db, Map.of(%s, parent));".formatted(tests.fixture(entity), column);
    String key =
        "%s.insert(db).get(%s)".formatted(tests.fixture(parent), TestRows.keyColumn(parent));
    String insertParent =
        reference.comesAlong()
            ? "Object parent = " + TestRows.withoutRows(entity, reference, key) + ";"
            : tests.insertKey("parent", parent);
    Trial trial = tests.trial(operation);
    List<String> lines =
        new ArrayList<>(
            reference.nullable() || Room.of(model, entity).sharesParent(reference)
                ? List.of(insertParent, "Map<String, Object> row = " + child)
                : List.of(tests.insert(entity)));
    Trial below = trial.at("row.get(" + column + ")");
    if (RowFilters.isWhose(entity, reference)) {
      // All rows of tests are there.
      lines.add(
          "Object rows = "
              + DatabaseCode.of(model.database()).atMostTwenty(mine(entity))
              + ";");
      lines.add(below.succeeds() + ".body(\"size()\", is(rows));");
    } else {
      lines.add(below.succeeds() + isRow(entity) + ";");
    }
    tests.happy(operation, "list_of_" + parentName + "_has_its_rows", lines);
    if (!ListCosts.isSingle(entity, reference)) {
      costs(list, List.of(insertParent), trial.at("parent"), child);
    }
    if (!RowFilters.isWhose(entity, reference) && !Room.of(model, entity).isShort()) {
      OrderTests.lines(
              entity, list, reference, insertParent, tests.fixture(entity), trial.at("parent"))
          .ifPresent(test -> tests.happy(operation, OrderTests.name(parentName), test));
    }
    Room parents = Room.of(model, parent);
    List<String> unknown = new ArrayList<>(parents.emptied());
    unknown.add(trial.at(TestRows.unknownKeys(parent)).answers(404) + ";");
    tests.unhappy(operation, "list_of_unknown_" + parentName + "_is_not_found", unknown);
  }

  /** More rows are no more statements: nothing is read row by row. */
  private void costs(Binding.ListPage list, List<String> start, Trial trial, String insert) {
    int many = Room.of(model, model.entity(list.entityName())).atMost(ListCosts.MANY);
    if (many == 1) {
      return;
    }
    List<String> lines = new ArrayList<>(start);
    lines.addAll(ListCosts.lines(trial, list.paging(), insert, many));
    Operation operation = trial.operation();
    tests.happy(operation, TestClass.under(operation.name()) + "_" + ListCosts.NAME, lines);
  }

  private static String isRow(Entity entity) {
    if (entity.isNumbered()) {
      return ".body(\"size()\", is(1))";
    }
    Attribute key = entity.keyAttributes().get(0);
    return ".body(\"size()\", is(1))" + TestRows.shown("[0]." + key.wireName(), key);
  }
}
