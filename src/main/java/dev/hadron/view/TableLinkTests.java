package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;

/** Tests of the rows of join tables, which link the rows of two tables. */
final class TableLinkTests {

  private final ServiceModel model;
  private final TestClass tests;

  TableLinkTests(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
  }

  void list(Operation operation, Binding.LinkedList links) {
    Entity entity = model.entity(links.lookup().entity());
    Entity target = model.entity(links.targetEntity());
    Relation.ManyToMany relation = (Relation.ManyToMany) entity.relation(links.relation());
    String name = TestClass.under(relation.name());
    Trial trial = tests.trial(operation);
    List<String> lines = ends(entity, target);
    lines.add(linkRow(relation, "to"));
    lines.add(
        trial.at("from").succeeds()
            + ".body(\"size()\", is(1)).body(%s, equalTo(to.toString()));"
                .formatted(
                    JavaText.literal(
                        "[0]." + target.identifier().attributes().get(0) + ".toString()")));
    tests.happy(operation, "list_of_" + name + "_has_what_is_linked", lines);
    Room room = Room.of(model, target);
    int many = relation.single() ? 1 : room.atMost(ListCosts.MANY);
    if (many > 1) {
      List<String> costs = new ArrayList<>(room.emptied());
      costs.add(tests.insertKey("from", entity));
      String newRow =
          "%s.insert(db).get(%s)".formatted(tests.fixture(target), TestRows.keyColumn(target));
      costs.addAll(
          ListCosts.lines(trial.at("from"), links.paging(), linkRow(relation, newRow), many));
      tests.happy(operation, "list_of_" + name + "_" + ListCosts.NAME, costs);
    }
    tests.unhappy(
        operation,
        "list_of_" + name + "_of_unknown_row_is_not_found",
        trial.at(TestRows.unknownKeys(entity)).answers(404) + ";");
  }

  void link(Operation operation, Binding.Link link) {
    Entity entity = model.entity(link.lookup().entity());
    Entity target = model.entity(link.target().entity());
    Relation.ManyToMany relation = (Relation.ManyToMany) entity.relation(link.relation());
    String name = TestClass.under(target.name());
    Trial trial = tests.trial(operation);
    List<String> lines = ends(entity, target);
    lines.add(trial.at("from, to").succeeds() + ";");
    lines.add("assertEquals(1, " + linkRows(relation) + ".size());");
    tests.happy(operation, "link_of_" + name + "_stores_it_once", lines);
    tests.unhappy(
        operation,
        "link_of_unknown_" + name + "_is_not_found",
        tests.insertKey("from", entity),
        trial.at("from, " + TestRows.unknownKeys(target)).answers(404) + ";");
  }

  void unlink(Operation operation, Binding.Unlink unlink) {
    Entity entity = model.entity(unlink.lookup().entity());
    Entity target = model.entity(unlink.target().entity());
    Relation.ManyToMany relation = (Relation.ManyToMany) entity.relation(unlink.relation());
    String name = TestClass.under(target.name());
    Trial trial = tests.trial(operation).at("from, to");
    List<String> lines = ends(entity, target);
    lines.add(linkRow(relation, "to"));
    lines.add(trial.succeeds() + ";");
    lines.add("assertEquals(0, " + linkRows(relation) + ".size());");
    tests.happy(operation, "unlink_of_" + name + "_removes_it", lines);
    List<String> refused = ends(entity, target);
    refused.add(trial.answers(404) + ";");
    tests.unhappy(operation, "unlink_of_" + name + "_that_is_not_linked_is_not_found", refused);
  }

  private List<String> ends(Entity entity, Entity target) {
    return ends(tests, entity, target);
  }

  /** Rows whose keys are in the variables {@code from} and {@code to}. */
  static List<String> ends(TestClass tests, Entity entity, Entity target) {
    return new ArrayList<>(
        List.of(tests.insertKey("from", entity), tests.insertKey("to", target)));
  }

  static String linkRow(Relation.ManyToMany relation, String to) {
    return "db.insert(%s, Map.of(%s, from, %s, %s));"
        .formatted(
            JavaText.literal(relation.joinTable().sql()),
            JavaText.literal(relation.joinColumns().get(0).column()),
            JavaText.literal(relation.inverseColumns().get(0).column()),
            to);
  }

  static String linkRows(Relation.ManyToMany relation) {
    return "db.rows(%s, from, to)"
        .formatted(
            JavaText.literal(
                "SELECT * FROM %s WHERE %s = ? AND %s = ?"
                    .formatted(
                        relation.joinTable().sql(),
                        relation.joinColumns().get(0).sqlColumn(),
                        relation.inverseColumns().get(0).sqlColumn())));
  }
}
