package dev.hadron.mapping.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hadron.model.DecisionTable;
import dev.hadron.model.DecisionTable.Bound;
import dev.hadron.model.DecisionTable.Interval;
import dev.hadron.model.DecisionTable.Within;
import dev.hadron.model.Expression;
import dev.hadron.model.Expression.Binary;
import dev.hadron.model.Expression.Constant;
import dev.hadron.model.Expression.Path;
import dev.hadron.model.Hole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is computed, with values that show it: those at and beside what it compares with. */
final class Computations {

  /** More examples show nobody more. */
  private static final int MOST = 12;

  private final Subjects subjects;
  private final Hole.Computes outcome;

  Computations(Subjects subjects, Hole.Computes outcome) {
    this.subjects = subjects;
    this.outcome = outcome;
  }

  /** What comes of values that are given; empty where some are not. */
  Optional<Hole.Returns> of(JsonNode given) {
    JsonTree tree = new JsonTree();
    for (Map.Entry<List<String>, Expression> part : outcome.parts().entrySet()) {
      Optional<JsonNode> value = new Evaluation(given).of(part.getValue());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (part.getKey().isEmpty()) {
        return Optional.of(new Hole.Returns(value.get().toString()));
      }
      tree.put(part.getKey(), value.get());
    }
    return Optional.of(new Hole.Returns(tree.root().toString()));
  }

  /** The values that are given, with any for what it needs beside them. */
  void complete(ObjectNode given) throws TableException {
    for (Expression part : all()) {
      if (part instanceof Expression.Total total) {
        fill(given, total);
      } else if (part instanceof Path path && at(given, path.labels()).isMissingNode()) {
        List<JsonNode> values = values(path);
        put(given, path.labels(), values.get(values.size() / 2));
      }
    }
  }

  /** Cases that show it: some values, then others for each that is given. */
  List<ObjectNode> cases() throws TableException {
    Set<ObjectNode> cases = new LinkedHashSet<>();
    ObjectNode base = JsonNodeFactory.instance.objectNode();
    complete(base);
    cases.add(base);
    for (Expression part : all()) {
      if (part instanceof Path path) {
        for (JsonNode value : values(path)) {
          ObjectNode other = base.deepCopy();
          put(other, path.labels(), value);
          cases.add(other);
        }
      } else if (part instanceof Expression.Total total) {
        ObjectNode other = base.deepCopy();
        put(other, total.list().labels(), JsonNodeFactory.instance.arrayNode());
        cases.add(other);
      }
    }
    return cases.stream().limit(MOST).toList();
  }

  private Set<Expression> all() {
    Set<Expression> all = new LinkedHashSet<>();
    Map<List<String>, Path> paths = new LinkedHashMap<>();
    for (Expression expression : outcome.parts().values()) {
      expression
          .all()
          .forEach(
              part -> {
                // The same may be known to be there in one place and not in another.
                if (part instanceof Path path) {
                  paths.merge(path.labels(), path, (a, b) -> a.nullable() ? a : b);
                } else if (part instanceof Expression.Total) {
                  all.add(part);
                }
              });
    }
    all.addAll(paths.values());
    return all;
  }

  /** The values of something given that the expressions tell apart. */
  private List<JsonNode> values(Path path) throws TableException {
    Subject subject = subjects.at(path.labels());
    return values(subject.scale(), subject, path);
  }

  private <T extends Comparable<? super T>> List<JsonNode> values(
      Scale<T> scale, Subject subject, Path path) throws TableException {
    Set<String> bounds = new LinkedHashSet<>();
    for (Expression part : parts()) {
      if (part instanceof Binary binary) {
        bound(path, binary.left(), binary.right()).ifPresent(bounds::add);
        bound(path, binary.right(), binary.left()).ifPresent(bounds::add);
      } else if (part instanceof Expression.Call call && call.parts().size() > 1) {
        call.parts().forEach(other -> bound(path, call.parts().get(0), other).ifPresent(bounds::add));
        call.parts().forEach(other -> bound(path, other, call.parts().get(0)).ifPresent(bounds::add));
      }
    }
    if (bounds.isEmpty() && scale.all().isEmpty()) {
      T some = scale.isOrdered() ? some(scale, subject) : scale.read("text");
      bounds.add(scale.json(some));
    }
    List<DecisionTable.Test> tests = new ArrayList<>();
    for (String json : bounds) {
      Optional<Bound> bound = Optional.of(new Bound(json, true));
      tests.add(new Within(List.of(new Interval(bound, bound)), false, false));
    }
    if (tests.isEmpty()) {
      tests.add(new Within(List.of(), false, false));
    }
    Column<T> column = new Column<>(scale, subject, tests);
    List<JsonNode> values = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      values.add(JsonTree.read(column.json(i)).orElseThrow());
    }
    return values;
  }

  private static <T extends Comparable<? super T>> T some(Scale<T> scale, Subject subject)
      throws TableException {
    Optional<String> least = subject.constraints().minimum().map(Object::toString);
    return least.isPresent() ? scale.read(least.get()) : scale.some();
  }

  private static Optional<String> bound(Path path, Expression one, Expression other) {
    return one instanceof Path asked
            && asked.labels().equals(path.labels())
            && other instanceof Constant constant
            && (constant.kind() == path.kind()
                || constant.kind() == Expression.Kind.WHOLE
                    && path.kind() == Expression.Kind.DECIMAL)
        ? Optional.of(constant.json())
        : Optional.empty();
  }

  private List<Expression> parts() {
    return outcome.parts().values().stream().flatMap(Expression::all).toList();
  }

  /** A list of two where none is given; each element has what is summed. */
  private void fill(ObjectNode given, Expression.Total total) {
    List<String> labels = total.list().labels();
    if (!(at(given, labels) instanceof ArrayNode)) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      list.addObject();
      list.addObject();
      put(given, labels, list);
    }
    total
        .summed()
        .ifPresent(
            summed -> {
              int number = 1;
              for (JsonNode element : at(given, labels)) {
                String label = summed.labels().get(0);
                if (element instanceof ObjectNode object && !object.has(label)) {
                  object.put(label, number++);
                }
              }
            });
  }

  private static JsonNode at(JsonNode given, List<String> labels) {
    JsonNode at = given;
    for (String label : labels) {
      at = at.path(label);
    }
    return at;
  }

  private static void put(ObjectNode given, List<String> labels, JsonNode value) {
    ObjectNode at = given;
    for (String label : labels.subList(0, labels.size() - 1)) {
      at = at.get(label) instanceof ObjectNode known ? known : at.putObject(label);
    }
    at.set(labels.get(labels.size() - 1), value);
  }
}
