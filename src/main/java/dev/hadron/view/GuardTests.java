package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Guard;
import dev.hadron.model.Hole;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import dev.hadron.model.RowSource;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tests that a row of somebody else is as good as none: two callers of the same roles, of whom the
 * rows are one's.
 */
final class GuardTests {

  private final ServiceModel model;
  private final TestClass tests;

  GuardTests(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
  }

  void add(Operation operation) {
    Binding binding = operation.binding();
    Entity entity = model.entity(binding.entity().orElseThrow());
    for (Guard guard : entity.guards()) {
      if (binding instanceof Binding.ListPage list && list.scope().isEmpty()) {
        list(operation, entity, guard);
      } else if (binding instanceof Binding.ListPage list) {
        subList(operation, list, entity, guard);
      } else if (binding instanceof Binding.Get) {
        alone(operation, entity, guard, "get_of_", tests.trial(operation));
      } else if (binding instanceof Binding.Replace) {
        String body = PlainParents.update(model, entity, tests.fixture(entity));
        alone(operation, entity, guard, "replace_of_", tests.trial(operation).sendsJson(body));
      } else if (binding instanceof Binding.Patch) {
        Trial trial = tests.trial(operation).sends("MergePatch.MEDIA_TYPE", "Map.of()");
        alone(operation, entity, guard, "patch_of_", trial);
      } else if (binding instanceof Binding.Delete) {
        alone(operation, entity, guard, "delete_of_", tests.trial(operation));
      }
    }
    if (binding instanceof Binding.Create) {
      SchemaReferences.sent(entity).forEach(reference -> creation(operation, entity, reference));
      new RowFilters(model).plain(entity).forEach(plain -> creation(operation, entity, plain));
    } else if (binding instanceof Binding.Patch) {
      SchemaReferences.sent(entity).forEach(reference -> patch(operation, entity, reference));
    } else if (binding instanceof Binding.LinkedList links) {
      linked(operation, links, model.entity(links.targetEntity()));
    } else if (binding instanceof Binding.Link link) {
      link(operation, link.lookup().entity(), link.target().entity(), link.relation());
    } else if (binding instanceof Binding.Unlink unlink) {
      link(operation, unlink.lookup().entity(), unlink.target().entity(), unlink.relation());
    }
  }

  /**
   * Tests of an operation whose logic is its own.
   *
   * @param trial with all that it sends
   */
  void of(Operation operation, Hole hole, Trial trial) {
    Hole.rows(hole.needs())
        .findFirst()
        .map(row -> model.entity(row.lookup().entity()))
        .filter(entity -> !(entity.rows() instanceof RowSource.Derived))
        .ifPresent(
            entity ->
                entity.guards().forEach(guard -> alone(operation, entity, guard, "of_", trial)));
  }

  private static String another(Guard guard) {
    return "another_" + guard.whose().filter();
  }

  private void list(Operation operation, Entity entity, Guard guard) {
    tests.unhappy(
        operation,
        "list_leaves_out_what_" + another(guard) + "_has",
        tests.fixture(entity) + ".insert(db);",
        tests.trial(operation).asAnother(guard).succeeds() + ".body(\"size()\", is(0));");
  }

  private void subList(
      Operation operation, Binding.ListPage list, Entity entity, Guard guard) {
    Entity parent = model.entity(list.scope().orElseThrow().parent().entity());
    Relation.ManyToOne reference =
        (Relation.ManyToOne) entity.relation(list.scope().orElseThrow().relation());
    String column = TestRows.column(reference);
    Trial trial = tests.trial(operation).at("row.get(" + column + ")").asAnother(guard);
    boolean hidden = parent.guard(guard.whose()).isPresent();
    String insert =
        reference.nullable()
            ? "Map<String, Object> row = %s.insert(db, Map.of(%s, %s.insert(db).get(%s)));"
                .formatted(
                    tests.fixture(entity),
                    column,
                    tests.fixture(parent),
                    TestRows.keyColumn(parent))
            : tests.insert(entity);
    tests.unhappy(
        operation,
        "list_of_%s_leaves_out_what_%s_has"
            .formatted(TestClass.under(reference.name()), another(guard)),
        insert,
        hidden ? trial.answers(404) + ";" : trial.succeeds() + ".body(\"size()\", is(0));");
  }

  /** Nothing happens to the row, and nobody learns that it is there. */
  private void alone(
      Operation operation, Entity entity, Guard guard, String verb, Trial trial) {
    List<String> lines = new ArrayList<>();
    lines.add(tests.insert(entity));
    lines.add(trial.at(TestRows.keys(entity)).asAnother(guard).answers(404) + ";");
    if (!operation.isSafe()) {
      lines.add("assertEquals(row.toString(), " + TestRows.stored(entity) + ".toString());");
    }
    tests.unhappy(operation, verb + "what_" + another(guard) + "_has_is_not_found", lines);
  }

  // ---- references --------------------------------------------------------------------------

  private boolean isSomebodys(Relation.ManyToOne reference) {
    return !model.entity(reference.target()).guards().isEmpty();
  }

  private String ofAnother(Entity target, String column) {
    return "%s.insertOfAnother(db).get(%s)".formatted(tests.fixture(target), column);
  }

  private void creation(Operation operation, Entity entity, Relation.ManyToOne reference) {
    if (isSomebodys(reference)) {
      Entity target = model.entity(reference.target());
      refusal(
          operation, entity, reference.wireName(), ofAnother(target, TestRows.keyColumn(target)));
    }
  }

  /** A key of one column; of several, those that say whose the row is are none of a client's. */
  private void creation(Operation operation, Entity entity, RowFilters.Plain plain) {
    if (plain.attributes().size() == 1) {
      Attribute attribute = plain.attributes().get(0);
      Attribute key = plain.target().keyAttributes().get(0);
      if (plain.paths().get(0).equals(key.name())) {
        refusal(
            operation,
            entity,
            attribute.wireName(),
            ofAnother(plain.target(), TestRows.column(key)));
      }
    }
  }

  private void refusal(Operation operation, Entity entity, String name, String value) {
    tests.unhappy(
        operation,
        "create_refuses_" + TestClass.under(name) + "_that_somebody_else_has",
        "Map<String, Object> body = " + tests.fixture(entity) + ".create(db);",
        "body.put(%s, %s);".formatted(JavaText.literal(name), value),
        tests.trial(operation).sendsJson("body").answers(422) + TestRows.tells("/" + name) + ";");
  }

  private void patch(Operation operation, Entity entity, Relation.ManyToOne reference) {
    if (isSomebodys(reference)) {
      Entity target = model.entity(reference.target());
      String name = JavaText.literal(reference.wireName());
      String patch =
          "Map.of(%s, %s)".formatted(name, ofAnother(target, TestRows.keyColumn(target)));
      tests.unhappy(
          operation,
          "patch_refuses_" + TestClass.under(reference.wireName()) + "_that_somebody_else_has",
          tests.insert(entity),
          tests
                  .trial(operation)
                  .sends("MergePatch.MEDIA_TYPE", patch)
                  .at(TestRows.keys(entity))
                  .answers(422)
              + TestRows.tells("/" + reference.wireName())
              + ";");
    }
  }

  /** A link is made and removed between rows of the caller alone, and stays as it is for others. */
  private void link(Operation operation, String from, String to, String name) {
    Entity entity = model.entity(from);
    Entity target = model.entity(to);
    Relation.ManyToMany relation = (Relation.ManyToMany) entity.relation(name);
    boolean links = operation.binding() instanceof Binding.Link;
    ofBoth(entity, target)
        .ifPresent(
            guard -> {
              List<String> lines = TableLinkTests.ends(tests, entity, target);
              if (!links) {
                lines.add(TableLinkTests.linkRow(relation, "to"));
              }
              lines.add(tests.trial(operation).at("from, to").asAnother(guard).answers(404) + ";");
              lines.add(
                  "assertEquals(%d, %s.size());"
                      .formatted(links ? 0 : 1, TableLinkTests.linkRows(relation)));
              tests.unhappy(
                  operation,
                  "%s_of_%s_is_not_for_%s"
                      .formatted(
                          links ? "link" : "unlink",
                          TestClass.under(target.name()),
                          another(guard)),
                  lines);
            });
  }

  private void linked(Operation operation, Binding.LinkedList links, Entity target) {
    Entity entity = model.entity(links.lookup().entity());
    Relation.ManyToMany relation = (Relation.ManyToMany) entity.relation(links.relation());
    ofBoth(entity, target)
        .ifPresent(
            guard -> {
              List<String> lines = TableLinkTests.ends(tests, entity, target);
              lines.add(TableLinkTests.linkRow(relation, "to"));
              Trial trial = tests.trial(operation).at("from").asAnother(guard);
              lines.add(
                  entity.guard(guard.whose()).isPresent()
                      ? trial.answers(404) + ";"
                      : trial.succeeds() + ".body(\"size()\", is(0));");
              tests.unhappy(
                  operation,
                  "list_of_%s_is_not_for_%s"
                      .formatted(TestClass.under(relation.name()), another(guard)),
                  lines);
            });
  }

  private static Optional<Guard> ofBoth(Entity entity, Entity target) {
    return entity.guards().stream()
        .findFirst()
        .or(() -> target.guards().stream().findFirst());
  }
}
