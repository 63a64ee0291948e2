package dev.hadron.mapping.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hadron.model.DecisionTable;
import dev.hadron.model.EnumType;
import dev.hadron.model.Expression;
import dev.hadron.model.Hole;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads decision tables: columns named by what they ask ({@code ticket.state}, {@code
 * count(replies)}) hold tests, the columns {@code returns}, {@code returns.PROPERTY} and {@code
 * refuses} what comes of a row.
 */
public final class DecisionTables {

  private final Subjects subjects;
  private final Outcomes outcomes;

  /** What a table decides: the rules, and an example of each at its edges. */
  public record Decided(DecisionTable table, List<Hole.Example> examples) {
    public Decided {
      examples = List.copyOf(examples);
    }
  }

  /** A column with the tests of its cells. */
  private record Reading(Column<?> column, List<DecisionTable.Test> tests) {}

  /**
   * @param arguments what columns ask
   * @param parameters those of the arguments that are parameters of the operation
   * @param answer type of what rows return; empty where that is nothing
   */
  public DecisionTables(
      List<Hole.Argument> arguments,
      List<Parameter> parameters,
      Optional<ValueType> answer,
      Function<String, RecordType> records,
      Function<String, EnumType> enums) {
    this.subjects = new Subjects(arguments, parameters, records, enums);
    this.outcomes = new Outcomes(answer, subjects);
  }

  /**
   * The first table in a text whose columns say what comes of it; empty where there is none.
   */
  public static Optional<String> in(String text) {
    return TableText.first(text).map(TableText.Part::text).filter(DecisionTables::decides);
  }

  /** The line of a text in which its first table starts, counted from 0. */
  public static int line(String text) {
    return TableText.first(text).map(TableText.Part::line).orElse(0);
  }

  private static boolean decides(String text) {
    try {
      return TableText.read(text).head().stream()
          .map(TableText.Cell::text)
          .anyMatch(Outcomes::isOne);
    } catch (TableException e) {
      // A table of another kind, which is a part of the description.
      return false;
    }
  }

  /**
   * Reads a table.
   *
   * @param first whether the first row that holds decides; otherwise no two rows may hold that say
   *     different things
   * @param problems receives gaps and overlaps
   * @throws TableException if it is no table of decisions
   */
  public Decided read(String text, boolean first, List<TableException> problems)
      throws TableException {
    TableText cells = TableText.read(text);
    List<Subject> asked = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < cells.head().size(); i++) {
      TableText.Cell name = cells.head().get(i);
      if (!Outcomes.isOne(name.text())) {
        Subject subject = subject(name);
        asked.add(subject);
        readings.add(reading(subject.scale(), subject, cells.column(i)));
      }
    }
    if (asked.isEmpty() || asked.size() == cells.head().size()) {
      throw new TableException("it has no column that asks, or none called 'returns' or 'refuses'");
    }
    List<DecisionTable.Rule> rules = new ArrayList<>();
    for (int i = 0; i < cells.rows().size(); i++) {
      int row = i;
      rules.add(
          new DecisionTable.Rule(
              readings.stream().map(each -> each.tests().get(row)).toList(),
              outcomes.read(told(cells, i), i + 1, cells.rows().get(i).get(0))));
    }
    DecisionTable table = new DecisionTable(asked.stream().map(Subject::input).toList(), rules);
    List<Column<?>> columns = new ArrayList<>();
    readings.forEach(each -> columns.add(each.column()));
    List<TableText.Cell> starts = cells.rows().stream().map(row -> row.get(0)).toList();
    Cases cases = new Cases(table, columns, starts, first, problems);
    return new Decided(table, new ShownCases(asked, columns, subjects).of(rules, cases));
  }

  /** Holds one expression against the type of what it gives; see {@link #compute}. */
  public void check(String path, String text) throws TableException {
    expression(path.isEmpty() ? List.of() : List.of(path.split("\\.")), path, text);
  }

  /**
   * Reads what is computed of whatever is given, as a table of one row.
   *
   * @param expressions by the path of what they give, such as {@code price}; empty for the whole
   * @throws TableException with the place in the expression, and the path before the message
   */
  public Decided compute(Map<String, String> expressions) throws TableException {
    Map<List<String>, Expression> parts = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : expressions.entrySet()) {
      List<String> path =
          each.getKey().isEmpty() ? List.of() : List.of(each.getKey().split("\\."));
      parts.put(path, expression(path, each.getKey(), each.getValue()));
    }
    outcomes.whole(parts.keySet());
    Hole.Computes outcome = new Hole.Computes(parts);
    List<Hole.Example> examples = new ArrayList<>();
    for (ObjectNode given : new Computations(subjects, outcome).cases()) {
      ShownCases.example("values " + (examples.size() + 1), given, outcome, subjects)
          .ifPresent(examples::add);
    }
    DecisionTable.Rule rule = new DecisionTable.Rule(List.of(), outcome);
    return new Decided(new DecisionTable(List.of(), List.of(rule)), examples);
  }

  private Expression expression(List<String> path, String place, String text)
      throws TableException {
    try {
      return outcomes.computed(path, place, text);
    } catch (TableException e) {
      throw e.in(text);
    }
  }

  /**
   * What an example comes to that is told, with the digits that are computed; empty where it leaves
   * out what is needed.
   */
  public static Optional<Hole.Returns> computed(Decided decided, Hole.Example example) {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    example
        .given()
        .forEach((name, json) -> JsonTree.read(json).ifPresent(value -> given.set(name, value)));
    return decided.table().rules().get(0).outcome() instanceof Hole.Computes computes
        ? new Computations(null, computes).of(given)
        : Optional.empty();
  }

  /** Whether two answers are the same, whatever zeros their numbers end in. */
  public static boolean same(Hole.Returns one, Hole.Returns other) {
    return JsonTree.read(one.json())
        .orElseThrow()
        .equals(DecisionTables::order, JsonTree.read(other.json()).orElseThrow());
  }

  private static int order(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }

  private Subject subject(TableText.Cell name) throws TableException {
    try {
      return subjects.named(name.text());
    } catch (TableException e) {
      throw e.at(name);
    }
  }

  private static <T extends Comparable<? super T>> Reading reading(
      Scale<T> scale, Subject subject, List<TableText.Cell> cells) throws TableException {
    UnaryTests<T> reader = new UnaryTests<>(scale, subject.input().nullable());
    List<DecisionTable.Test> tests = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      try {
        tests.add(reader.read(cells.get(i).text()));
      } catch (TableException e) {
        throw e.in(cells.get(i), "row %d, %s: ".formatted(i + 1, subject.input().text()));
      }
    }
    return new Reading(new Column<>(scale, subject, tests), tests);
  }

  /** What a row says in the columns of outcomes, without those that say nothing. */
  private static Map<String, TableText.Cell> told(TableText cells, int row) {
    Map<String, TableText.Cell> told = new LinkedHashMap<>();
    for (int i = 0; i < cells.head().size(); i++) {
      TableText.Cell cell = cells.rows().get(row).get(i);
      if (Outcomes.isOne(cells.head().get(i).text()) && !cell.saysNothing()) {
        told.put(cells.head().get(i).text(), cell);
      }
    }
    return told;
  }
}
