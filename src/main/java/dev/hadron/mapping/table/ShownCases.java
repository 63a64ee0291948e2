package dev.hadron.mapping.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hadron.model.DecisionTable;
import dev.hadron.model.Hole;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes examples of the cases that show the rules of a table. */
final class ShownCases {

  /** An example with a longer list shows nobody anything. */
  private static final int LONGEST_LIST = 20;

  private final List<Subject> subjects;
  private final List<Column<?>> columns;

  private final Subjects given;

  ShownCases(List<Subject> subjects, List<Column<?>> columns, Subjects given) {
    this.subjects = subjects;
    this.columns = columns;
    this.given = given;
  }

  List<Hole.Example> of(List<DecisionTable.Rule> rules, Cases cases) throws TableException {
    List<Hole.Example> examples = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      List<int[]> shown = cases.shown(rule);
      for (int i = 0; i < shown.size(); i++) {
        String name =
            "row %d decides".formatted(rule + 1) + (i == 0 ? "" : " at an end of its range");
        Hole.Outcome outcome = rules.get(rule).outcome();
        Optional<JsonTree> tree = tree(shown.get(i));
        if (tree.isPresent()) {
          example(name, tree.get().root(), outcome, given).ifPresent(examples::add);
        }
      }
    }
    return examples;
  }

  /** Empty where what is computed is out of range. */
  static Optional<Hole.Example> example(
      String name, ObjectNode tree, Hole.Outcome outcome, Subjects subjects)
      throws TableException {
    Optional<Hole.Outcome> shown = Optional.of(outcome);
    if (outcome instanceof Hole.Computes computes) {
      Computations computations = new Computations(subjects, computes);
      computations.complete(tree);
      shown = computations.of(tree).map(Hole.Outcome.class::cast);
    }
    Map<String, String> given = new LinkedHashMap<>();
    tree.properties()
        .forEach(member -> given.put(member.getKey(), member.getValue().toString()));
    return shown.map(each -> new Hole.Example(name, given, each));
  }

  /** Empty where a list would be too long. */
  private Optional<JsonTree> tree(int[] values) {
    JsonTree tree = new JsonTree();
    for (int i = 0; i < values.length; i++) {
      DecisionTable.Input input = subjects.get(i).input();
      if (columns.get(i).isIdle() && !input.counted()) {
        continue;
      }
      JsonNode value = JsonTree.read(columns.get(i).json(values[i])).orElseThrow();
      if (input.counted() && value.asInt() > LONGEST_LIST) {
        return Optional.empty();
      }
      tree.put(
          subjects.get(i).path(), input.counted() ? list(value.asInt(), input.type()) : value);
    }
    return Optional.of(tree);
  }

  private static JsonNode list(int length, ValueType type) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < length; i++) {
      if (type.element() instanceof ValueType.RecordRef) {
        list.addObject();
      } else {
        list.addNull();
      }
    }
    return list;
  }
}
