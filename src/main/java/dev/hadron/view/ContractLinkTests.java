package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Filter;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tests of what a contract's callers do to things for themselves, and of what is shown of that. */
final class ContractLinkTests {

  private final ServiceModel model;
  private final TestClass tests;
  private final ContractCalls calls;

  ContractLinkTests(ServiceModel model, TestClass tests, ContractCalls calls) {
    this.model = model;
    this.tests = tests;
    this.calls = calls;
  }

  void link(Operation operation, Binding.Link link) {
    Entity entity = model.entity(link.lookup().entity());
    Relation.ManyToMany relation = relation(entity, link.relation());
    Trial trial = calls.on("row", operation, link.lookup()).asUser("caller");
    List<String> lines = start(entity, relation);
    lines.add(trial.succeedsAsDeclared(model) + told(entity, link.answer(), relation, true, 1) + ";");
    lines.add(stored(relation, 1));
    tests.happy(operation, "links_the_caller", lines);
    List<String> again = start(entity, relation);
    again.add(trial.succeeds() + ";");
    again.add(trial.succeeds() + told(entity, link.answer(), relation, true, 1) + ";");
    again.add(stored(relation, 1));
    tests.happy(operation, "a_second_time_changes_nothing", again);
    List<String> others = start(entity, relation);
    others.add(insert(relation, "row", account(relation)) + ";");
    others.add(trial.succeeds() + told(entity, link.answer(), relation, true, 2) + ";");
    others.add(stored(relation, 2));
    tests.happy(operation, "leaves_the_links_of_others", others);
    refused(operation, link.lookup());
  }

  void unlink(Operation operation, Binding.Unlink unlink) {
    Entity entity = model.entity(unlink.lookup().entity());
    Relation.ManyToMany relation = relation(entity, unlink.relation());
    Trial trial = calls.on("row", operation, unlink.lookup()).asUser("caller");
    List<String> lines = start(entity, relation);
    lines.add(insert(relation, "row", "caller") + ";");
    lines.add(insert(relation, "row", account(relation)) + ";");
    lines.add(
        trial.succeedsAsDeclared(model) + told(entity, unlink.answer(), relation, false, 1) + ";");
    lines.add(stored(relation, 1));
    tests.happy(operation, "takes_the_link_of_the_caller_alone", lines);
    List<String> none = start(entity, relation);
    none.add(trial.succeeds() + told(entity, unlink.answer(), relation, false, 0) + ";");
    none.add(stored(relation, 0));
    tests.happy(operation, "without_a_link_changes_nothing", none);
    refused(operation, unlink.lookup());
  }

  /** Whoever has the link is told so, and nobody else. */
  void linked(Operation operation, Binding.Linked linked) {
    Entity entity = model.entity(linked.lookup().entity());
    Relation.ManyToMany relation = relation(entity, linked.relation());
    Trial trial = calls.on("row", operation, linked.lookup()).asUser("caller");
    List<String> lines = start(entity, relation);
    lines.add(insert(relation, "row", "caller") + ";");
    lines.add(trial.succeeds() + ";");
    tests.happy(operation, "says_that_the_caller_is_linked", lines);
    List<String> none = start(entity, relation);
    none.add(insert(relation, "row", account(relation)) + ";");
    none.add(trial.answers(404) + ";");
    tests.unhappy(operation, "without_a_link_of_the_caller_is_not_found", none);
    calls.refused(operation);
  }

  private void refused(Operation operation, Lookup lookup) {
    calls.refused(operation);
    calls.onUnknown(operation, lookup)
        .ifPresent(
            unknown ->
                tests.unhappy(
                    operation,
                    "of_an_unknown_row_is_not_found",
                    unknown.asUser(accountOf(operation)).answers(404) + ";"));
  }

  private String accountOf(Operation operation) {
    Lookup account =
        operation.binding() instanceof Binding.Link link
            ? link.target()
            : ((Binding.Unlink) operation.binding()).target();
    return key(model.entity(account.entity()));
  }

  /** What a row tells to whoever has linked itself to it, and to others. */
  void reads(Operation operation, Binding.Get get) {
    Entity entity = model.entity(get.lookup().entity());
    if (ContractCalls.isCaller(get.lookup())) {
      return;
    }
    for (Projection.Mark mark : marks(entity, get.projection())) {
      if (mark instanceof Projection.LinkedToCaller linked) {
        Relation.ManyToMany relation = relation(entity, linked.relation());
        Trial trial = calls.on("row", operation, get.lookup());
        List<String> lines = start(entity, relation);
        lines.add(insert(relation, "row", "caller") + ";");
        lines.add(
            trial.asUser("caller").succeeds()
                + told(entity, Optional.of(get.projection()), relation, true, 1)
                + ";");
        Trial other = operation.access().needsToken() ? trial.asUser(account(relation)) : trial.anonymous();
        lines.add(
            other.succeeds()
                + told(entity, Optional.of(get.projection()), relation, false, 1)
                + ";");
        tests.happy(operation, "tells_" + TestClass.under(mark.field()) + "_to_who_is", lines);
      }
    }
  }

  /** Parameters that name an account, or an element of a list, narrow a list to what has it. */
  void filters(
      Operation operation, Binding.ListPage list, List<String> start, Trial trial, String size) {
    Entity entity = model.entity(list.entityName());
    for (Filter filter : list.filters()) {
      if (filter.comparison() == Filter.Comparison.CONTAINS_TEXT && !list.isPart()) {
        text(operation, filter, trial, size);
      } else if (filter.comparison() == Filter.Comparison.CONTAINS_ELEMENT && !list.isPart()) {
        element(operation, filter, trial, size);
      } else if (filter.comparison() == Filter.Comparison.AMONG && list.scope().isEmpty()) {
        Relation.ManyToMany relation = relation(entity, filter.path().get(0));
        Entity account = model.entity(relation.target());
        Parameter parameter = operation.parameter(filter.parameter());
        List<String> lines = new ArrayList<>(start);
        lines.add("Map<String, Object> account = " + tests.fixture(account) + ".insert(db);");
        lines.add(tests.insert(entity));
        lines.add(tests.fixture(entity) + ".insert(db);");
        lines.add(
            insert(relation, "row", "account.get(" + TestRows.keyColumn(account) + ")") + ";");
        String value =
            "account.get(%s)"
                .formatted(TestRows.column(account.attribute(filter.path().get(1))));
        lines.add(
            trial.query(parameter.wireName(), value).succeeds()
                + ".body(%s, equalTo(1));".formatted(size));
        tests.happy(operation, "narrows_by_" + TestClass.under(parameter.name()), lines);
      }
    }
  }

  /** A part of a text finds it, whatever the case; signs of patterns are signs like others. */
  private void text(Operation operation, Filter filter, Trial trial, String size) {
    Entity entity = model.entity(((Binding.ListPage) operation.binding()).entityName());
    Parameter parameter = operation.parameter(filter.parameter());
    String only = "said " + operation.name() + " " + parameter.name();
    Optional<Attribute> attribute =
        filter.path().stream()
            .map(entity::attribute)
            .filter(each -> holds(each.constraints(), only.length()))
            .findFirst();
    if (attribute.isEmpty() || !holds(parameter.constraints(), only.length())) {
      return;
    }
    tests.happy(
        operation,
        "searches_by_" + TestClass.under(parameter.name()),
        tests.fixture(entity) + ".insert(db);",
        "%s.insert(db, Map.of(%s, %s));"
            .formatted(
                tests.fixture(entity), TestRows.column(attribute.get()), JavaText.literal(only)),
        trial
                .query(parameter.wireName(), JavaText.literal(only.toUpperCase(Locale.ROOT)))
                .succeeds()
            + ".body(%s, equalTo(1));".formatted(size),
        trial.query(parameter.wireName(), JavaText.literal(only.replace(' ', '_'))).succeeds()
            + ".body(%s, equalTo(0));".formatted(size));
  }

  private static boolean holds(Constraints constraints, int length) {
    return constraints.pattern().isEmpty()
        && constraints.format().isEmpty()
        && constraints.values().isEmpty()
        && constraints.minLength().orElse(0) <= length
        && constraints.maxLength().orElse(length) >= length;
  }

  private void element(Operation operation, Filter filter, Trial trial, String size) {
    Binding.ListPage list = (Binding.ListPage) operation.binding();
    Entity entity = model.entity(list.entityName());
    Attribute attribute = entity.attribute(filter.path().get(0));
    Parameter parameter = operation.parameter(filter.parameter());
    if (!parameter.type().is(BasicType.STRING) || !parameter.constraints().equals(Constraints.NONE)) {
      return;
    }
    String element = "only here";
    tests.happy(
        operation,
        "narrows_by_" + TestClass.under(parameter.name()),
        tests.fixture(entity) + ".insert(db);",
        "%s.insert(db, Map.of(%s, %s));"
            .formatted(
                tests.fixture(entity),
                TestRows.column(attribute),
                DatabaseCode.of(model.database()).list(element)),
        trial.query(parameter.wireName(), JavaText.literal(element)).succeeds()
            + ".body(%s, equalTo(1));".formatted(size));
  }

  /** The statement that adds a row which only the caller is shown. */
  String insertOfCaller(Entity entity, List<String> path) {
    String row = tests.fixture(entity) + ".insert(db)";
    Entity at = entity;
    String key = row + ".get(" + TestRows.keyColumn(entity) + ")";
    for (String step : path.subList(0, path.size() - 1)) {
      Relation.ManyToOne reference = (Relation.ManyToOne) at.relation(step);
      key = row + ".get(" + TestRows.column(reference) + ")";
      at = model.entity(reference.target());
    }
    Relation.ManyToMany relation = relation(at, path.get(path.size() - 1));
    return "db.insert(%s, Map.of(%s, %s, %s, caller));"
        .formatted(
            JavaText.literal(relation.joinTable().sql()),
            JavaText.literal(relation.joinColumns().get(0).column()),
            key,
            JavaText.literal(relation.inverseColumns().get(0).column()));
  }

  /** The account of the caller, whose links a list is about. */
  String callerOf(Entity entity, List<String> path) {
    return "Object caller = " + key(Marks.end(model, entity, path)) + ";";
  }

  // ---- parts ---------------------------------------------------------------------------------

  private List<String> start(Entity entity, Relation.ManyToMany relation) {
    return new ArrayList<>(
        List.of(tests.insert(entity), "Object caller = " + account(relation) + ";"));
  }

  /** The key of a new account. */
  private String account(Relation.ManyToMany relation) {
    return key(model.entity(relation.target()));
  }

  String key(Entity account) {
    return "%s.insert(db).get(%s)".formatted(tests.fixture(account), TestRows.keyColumn(account));
  }

  private static Relation.ManyToMany relation(Entity entity, String name) {
    return (Relation.ManyToMany) entity.relation(name);
  }

  private static String insert(Relation.ManyToMany relation, String row, String account) {
    Relation.JoinColumn from = relation.joinColumns().get(0);
    return "db.insert(%s, Map.of(%s, %s.get(%s), %s, %s))"
        .formatted(
            JavaText.literal(relation.joinTable().sql()),
            JavaText.literal(from.column()),
            row,
            JavaText.literal(from.referencedColumn()),
            JavaText.literal(relation.inverseColumns().get(0).column()),
            account);
  }

  private static String stored(Relation.ManyToMany relation, int links) {
    Relation.JoinColumn from = relation.joinColumns().get(0);
    return "assertEquals(%s, db.rows(%s, row.get(%s)).size());"
        .formatted(
            links,
            JavaText.literal(
                "SELECT 1 FROM %s WHERE %s = ?"
                    .formatted(relation.joinTable().sql(), from.sqlColumn())),
            JavaText.literal(from.referencedColumn()));
  }

  /** Checks of the flags and counts that an answer shows of the links of one row. */
  private String told(
      Entity entity,
      Optional<String> projection,
      Relation.ManyToMany relation,
      boolean linked,
      int links) {
    StringBuilder checks = new StringBuilder();
    projection.ifPresent(name -> told(entity, name, "", relation, linked, links, checks));
    return checks.toString();
  }

  private void told(
      Entity entity,
      String name,
      String prefix,
      Relation.ManyToMany relation,
      boolean linked,
      int links,
      StringBuilder checks) {
    Projection projection = model.projection(entity.name(), name);
    RecordType record = model.record(projection.record());
    for (Projection.Part part : projection.parts()) {
      String path = prefix + record.property(part.property()).jsonName();
      if (part.source() instanceof Projection.Nested nested) {
        told(entity, nested.projection(), path + ".", relation, linked, links, checks);
      } else if (part.source() instanceof Projection.LinkedToCaller flag
          && flag.relation().equals(relation.name())) {
        checks.append(".body(%s, equalTo(%s))".formatted(JavaText.literal(path), linked));
      } else if (part.source() instanceof Projection.CountedLinks count
          && count.relation().equals(relation.name())) {
        checks.append(".body(%s, equalTo(%s))".formatted(JavaText.literal(path), links));
      }
    }
  }

  private List<Projection.Mark> marks(Entity entity, String name) {
    List<Projection.Mark> marks = new ArrayList<>();
    for (Projection.Part part : model.projection(entity.name(), name).parts()) {
      if (part.source() instanceof Projection.Mark mark) {
        marks.add(mark);
      } else if (part.source() instanceof Projection.Nested nested) {
        marks.addAll(marks(entity, nested.projection()));
      }
    }
    return marks;
  }
}
