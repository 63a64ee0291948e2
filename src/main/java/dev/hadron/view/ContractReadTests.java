package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Filter;
import dev.hadron.model.ListHeader;
import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.sample.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tests of what a contract's operations read: lists, and single rows. */
final class ContractReadTests {

  private final ServiceModel model;
  private final TestClass tests;
  private final ContractCalls calls;
  private final ContractPageTests pages;
  private final ContractLinkTests links;

  ContractReadTests(
      ServiceModel model, TestClass tests, ContractCalls calls, ContractLinkTests links) {
    this.links = links;
    this.model = model;
    this.tests = tests;
    this.calls = calls;
    this.pages = new ContractPageTests(model, tests);
  }

  void list(Operation operation, Binding.ListPage list) {
    Entity entity = model.entity(list.entityName());
    List<String> start = new ArrayList<>();
    Trial trial = tests.trial(operation);
    String insert = tests.fixture(entity) + ".insert(db);";
    boolean many = true;
    if (list.scope().isPresent()) {
      Binding.Scope scope = list.scope().get();
      Entity parent = model.entity(scope.parent().entity());
      Relation.ManyToOne reference = (Relation.ManyToOne) entity.relation(scope.relation());
      many = !ListCosts.isSingle(entity, reference);
      start.add(tests.insert("parent", parent));
      insert =
          "%s.insert(db, Map.of(%s, parent.get(%s)));"
              .formatted(
                  tests.fixture(entity), TestRows.column(reference), TestRows.keyColumn(parent));
      trial = calls.on("parent", operation, scope.parent());
    }
    String size = JavaText.literal(itemsPath(list.shape()) + "size()");
    if (!list.caller().isEmpty()) {
      start.add(links.callerOf(entity, list.caller()));
      insert = links.insertOfCaller(entity, list.caller());
      trial = trial.asUser("caller");
      tests.happy(
          operation,
          "shows_nothing_of_others",
          start.get(0),
          tests.fixture(entity) + ".insert(db);",
          insert,
          trial.succeeds() + ".body(" + size + ", equalTo(1));");
    } else if (Marks.knowCaller(model, entity, list.shape())) {
      // With a token more is read.
      trial = trial.asUser(links.key(Marks.account(model)));
    }
    if (list.filters().stream().anyMatch(f -> operation.parameter(f.parameter()).required())) {
      needed(operation, list, start, insert, trial, size);
      return;
    }
    List<String> lines = new ArrayList<>(start);
    lines.add(insert);
    lines.add(trial.succeedsAsDeclared(model) + ".body(" + size + ", greaterThan(0));");
    tests.happy(operation, "shows_what_is_stored", lines);
    links.filters(operation, list, start, trial, size);
    headers(operation, start, insert, trial);
    List<String> rows = new ArrayList<>(start);
    rows.add(insert);
    Selections.test(model, tests, operation, rows, trial);
    if (many) {
      costs(start, trial, list.paging(), insert);
      walk(start, trial, list, insert);
      pages.add(operation, list, start, trial, insert);
    }
    separated(operation, start, trial);
    if (list.scope().isPresent()) {
      calls.notFound(operation, list.scope().get().parent());
    } else {
      calls.refused(operation);
    }
  }

  /** A list of which callers have to say what is in it: a row is asked for by its own values. */
  private void needed(
      Operation operation,
      Binding.ListPage list,
      List<String> start,
      String insert,
      Trial trial,
      String size) {
    Entity entity = model.entity(list.entityName());
    Trial asked = trial;
    boolean found = true;
    for (Filter filter : list.filters()) {
      Parameter parameter = operation.parameter(filter.parameter());
      if (parameter.required()) {
        Optional<Attribute> shown =
            filter.path().stream()
                .filter(name -> entity.attributes().stream().anyMatch(a -> a.name().equals(name)))
                .map(entity::attribute)
                .filter(ContractReadTests::isPlain)
                .findFirst();
        boolean own =
            shown.isPresent()
                && (filter.path().size() == 1
                    || filter.comparison() == Filter.Comparison.CONTAINS_TEXT);
        found &= own;
        asked =
            asked.query(
                parameter.wireName(),
                own
                    ? "row.get(" + TestRows.column(shown.get()) + ")"
                    : calls.sample(parameter));
      }
    }
    List<String> lines = new ArrayList<>(start);
    lines.add("Map<String, Object> row = " + insert);
    lines.add(
        asked.succeedsAsDeclared(model)
            + (found ? ".body(" + size + ", greaterThan(0));" : ";"));
    tests.happy(operation, "shows_what_is_asked_for_by_its_values", lines);
    List<String> untold = new ArrayList<>(start);
    untold.add(trial.answers(400) + ";");
    tests.unhappy(operation, "has_to_be_told_what_is_asked_for", untold);
  }

  /** What headers say of the list, which has at least one row. */
  private void headers(Operation operation, List<String> start, String insert, Trial trial) {
    if (operation.listHeaders().isEmpty()) {
      return;
    }
    StringBuilder checks = new StringBuilder();
    operation.listHeaders().forEach((name, kind) -> checks.append(told(name, kind)));
    List<String> lines = new ArrayList<>(start);
    lines.add(insert);
    lines.add(trial.succeeds() + checks + ";");
    tests.happy(operation, "says_in_headers_what_the_list_has", lines);
  }

  private static String told(String header, ListHeader kind) {
    String name = JavaText.literal(header);
    return switch (kind) {
      case TOTAL, RETURNED ->
          ".header(%1$s, matchesPattern(\"[0-9]+\")).header(%1$s, not(\"0\"))".formatted(name);
      case LINKS -> ".header(%s, containsString(\"rel=\\\"first\\\"\"))".formatted(name);
    };
  }

  /** Several values that are written in one, by parameters that narrow the list. */
  private void separated(Operation operation, List<String> start, Trial trial) {
    List<String> lines = new ArrayList<>(start);
    for (Parameter parameter : operation.listParameters()) {
      if (parameter.separator().isPresent()
          && parameter.type() instanceof ValueType.ListOf list
          && !parameter.constraints().unique()) {
        Constraints items = TestValues.items(parameter.constraints());
        SampleValues samples = new SampleValues(model);
        String several =
            IntStream.of(1, 2)
                .mapToObj(n -> samples.valid(list.element(), items, parameter.name(), n).text())
                .collect(Collectors.joining(parameter.separator().get()));
        lines.add(
            trial.query(parameter.wireName(), JavaText.literal(several)).succeeds() + ";");
      }
    }
    if (lines.size() > start.size()) {
      tests.happy(operation, "takes_several_values_in_one", lines);
    }
  }

  /** Each value once, however many rows have it. */
  void values(Operation operation, Binding.Values values) {
    Entity entity = model.entity(values.entityName());
    Attribute attribute = entity.attribute(values.attribute());
    String element = "element 1";
    String insert =
        "%s.insert(db, Map.of(%s, %s));"
            .formatted(
                tests.fixture(entity),
                TestRows.column(attribute),
                DatabaseCode.of(model.database()).list(element));
    String path =
        operation.success().body().orElseThrow() instanceof ValueType.RecordRef ref
            ? model.record(ref.recordName()).properties().get(0).jsonName()
            : "";
    String found =
        (path.isEmpty() ? "" : path + ".") + "findAll { it == '" + element + "' }.size()";
    tests.happy(
        operation,
        "shows_each_value_once",
        insert,
        insert,
        tests.trial(operation).succeedsAsDeclared(model)
            + ".body(" + JavaText.literal(found) + ", equalTo(1));");
    calls.refused(operation);
  }

  /** A row more is one more. */
  void count(Operation operation, Binding.Count count) {
    Entity entity = model.entity(count.entityName());
    List<String> lines = new ArrayList<>();
    Trial trial = tests.trial(operation);
    String insert = tests.fixture(entity) + ".insert(db);";
    if (count.scope().isPresent()) {
      Binding.Scope scope = count.scope().get();
      Entity parent = model.entity(scope.parent().entity());
      Relation.ManyToOne reference = (Relation.ManyToOne) entity.relation(scope.relation());
      lines.add(tests.insert("parent", parent));
      insert =
          "%s.insert(db, Map.of(%s, parent.get(%s)));"
              .formatted(
                  tests.fixture(entity), TestRows.column(reference), TestRows.keyColumn(parent));
      trial = calls.on("parent", operation, scope.parent());
    }
    lines.add(insert);
    String path =
        operation.success().body().orElseThrow() instanceof ValueType.RecordRef ref
            ? JavaText.literal(model.record(ref.recordName()).properties().get(0).jsonName())
            : "";
    String check =
        path.isEmpty() ? ".body(not(equalTo(\"0\")));" : ".body(%s, greaterThan(0));".formatted(path);
    lines.add(trial.succeedsAsDeclared(model) + check);
    tests.happy(operation, "counts_what_is_stored", lines);
    if (count.scope().isPresent()) {
      calls.notFound(operation, count.scope().get().parent());
    } else {
      calls.refused(operation);
    }
  }

  void linkedList(Operation operation, Binding.LinkedList links) {
    Entity owner = model.entity(links.lookup().entity());
    Entity target = model.entity(links.targetEntity());
    Relation.ManyToMany relation = (Relation.ManyToMany) owner.relation(links.relation());
    Trial trial = calls.on("parent", operation, links.lookup());
    String parent = tests.insert("parent", owner);
    String size = JavaText.literal(itemsPath(links.shape()) + "size()");
    tests.happy(
        operation,
        "shows_what_is_linked",
        parent,
        tests.insert("child", target),
        ChildRows.link(relation, "parent", "child") + ";",
        trial.succeedsAsDeclared(model) + ".body(" + size + ", equalTo(1));");
    String insert = ChildRows.link(relation, "parent", tests.fixture(target) + ".insert(db)");
    costs(List.of(parent), trial, links.paging(), insert + ";");
    calls.notFound(operation, links.lookup());
  }

  /** More rows are no more statements: nothing is read row by row. */
  private void costs(List<String> start, Trial trial, Paging paging, String insert) {
    List<String> lines = new ArrayList<>(start);
    lines.addAll(ListCosts.lines(trial, paging, insert));
    tests.happy(trial.operation(), ListCosts.NAME, lines);
  }

  /** Rows can be told apart by what is shown of them, and are counted where the list has all. */
  private void walk(List<String> start, Trial trial, Binding.ListPage list, String insert) {
    Entity entity = model.entity(list.entityName());
    if (!showsKey(entity, list.shape())) {
      return;
    }
    String rows = list.isPart() ? "3" : PageWalks.count(entity);
    String path = itemsPath(list.shape());
    String items = path.isEmpty() ? "$" : path.substring(0, path.length() - 1);
    PageWalks.byNumbers(trial, list.paging(), insert, rows, items)
        .ifPresent(
            walk -> {
              List<String> lines = new ArrayList<>(start);
              lines.addAll(walk);
              tests.happy(trial.operation(), PageWalks.NAME, lines);
            });
  }

  private boolean showsKey(Entity entity, ListShape shape) {
    return shape.projections().findFirst().stream()
        .flatMap(name -> model.projection(entity.name(), name).parts().stream())
        .map(Projection.Part::source)
        .anyMatch(
            source ->
                source instanceof Projection.FromAttribute from
                    && (entity.isKey(entity.attribute(from.attribute()))
                        || UniqueValues.mustBeUnique(model, entity, entity.attribute(from.attribute()))));
  }

  private static Optional<ListShape.Part> items(ListShape shape) {
    return shape instanceof ListShape.Envelope envelope
        ? envelope.parts().stream()
            .filter(part -> part.content() instanceof ListShape.Items)
            .findFirst()
        : Optional.empty();
  }

  /** Where an answer has its rows, with a dot for what follows. */
  private String itemsPath(ListShape shape) {
    if (!(shape instanceof ListShape.Envelope envelope)) {
      return "";
    }
    RecordType record = model.record(envelope.record());
    return items(shape)
        .map(part -> record.property(part.property()).jsonName() + ".")
        .orElse("");
  }

  void get(Operation operation, Binding.Get get) {
    Entity entity = model.entity(get.lookup().entity());
    Trial trial = calls.on("row", operation, get.lookup());
    tests.happy(
        operation,
        "shows_the_row",
        tests.insert(entity),
        trial.succeedsAsDeclared(model) + shown(entity, get.projection(), "") + ";");
    if (operation.isTagged()) {
      tests.happy(
          operation,
          "is_not_sent_again_to_who_has_it",
          tests.insert(entity),
          "String tag = " + trial.succeeds() + ".extract().header(\"ETag\");",
          trial.header("If-None-Match", "tag").answers(304) + ";");
    }
    links.reads(operation, get);
    Selections.test(model, tests, operation, List.of(tests.insert(entity)), trial);
    List<String> children = ChildRows.of(model, tests, entity, get.projection());
    if (!children.isEmpty()) {
      List<String> lines = new ArrayList<>(List.of(tests.insert(entity)));
      lines.addAll(ListCosts.lines(trial, trial, children));
      tests.happy(operation, ListCosts.NAME, lines);
    }
    calls.notFound(operation, get.lookup());
  }

  /** A check of one value of the answer. */
  private String shown(Entity entity, String projection, String prefix) {
    RecordType record = model.record(model.projection(entity.name(), projection).record());
    for (Projection.Part part : model.projection(entity.name(), projection).parts()) {
      String path = prefix + record.property(part.property()).jsonName();
      if (part.source() instanceof Projection.Nested nested) {
        return shown(entity, nested.projection(), path + ".");
      }
      if (part.source() instanceof Projection.FromAttribute from
          && isPlain(entity.attribute(from.attribute()))) {
        return TestRows.shown(path, entity.attribute(from.attribute()));
      }
    }
    return "";
  }

  /** Whether JSON shows it as the column's text does. */
  private static boolean isPlain(Attribute attribute) {
    return attribute.type() instanceof ValueType.Basic basic
        && !attribute.nullable()
        && !basic.type().isTemporal();
  }
}
