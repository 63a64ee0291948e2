package dev.hadron.mapping;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.mapping.table.DecisionTables;
import dev.hadron.mapping.table.TableException;
import dev.hadron.model.Hole;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills the hole of an operation by the decision table or the expressions that there are for it. */
final class LogicTables {

  private static final String HINT =
      "columns ask for what is given, and say 'returns', 'returns.PROPERTY' or 'refuses';"
          + " cells are values, >= 10, [10..20), not(…), null, or - for any";

  private static final String EXPRESSIONS =
      "numbers, \"texts\", what is given, + - * / = < >, and, or, if … then … else …, sum(…),"
          + " count(…), min, max, floor, round half up(…, digits), date(…), duration(…)";

  private static final String PLACE = "/" + LogicHint.TABLE;

  private final LogicStore store;
  private final LogicDecisions decisions;
  private final LogicSite site;
  private final List<Diagnostic> problems;

  LogicTables(
      LogicStore store,
      LogicDecisions decisions,
      LogicSite site,
      List<Diagnostic> problems) {
    this.store = store;
    this.decisions = decisions;
    this.site = site;
    this.problems = problems;
  }

  /**
   * The hole with its table; as it is where there is none, or where the table is wrong.
   *
   * @param described a table in the description, which counts where no other is said
   * @param arguments what the method takes
   * @param parameters those of the arguments that are parameters of the operation
   * @param answer type of what it answers; empty where that is nothing
   */
  Hole fill(
      Hole hole,
      LogicHint hint,
      Optional<String> described,
      List<Hole.Argument> arguments,
      List<Parameter> parameters,
      Optional<ValueType> answer) {
    Optional<String> text = hint.table().or(() -> described);
    if (text.isEmpty() && hint.expressions().isEmpty()) {
      return hole;
    }
    DecisionTables tables =
        new DecisionTables(
            arguments,
            parameters,
            answer,
            name -> decisions.record(name).orElseGet(() -> store.record(name)),
            store::enumType);
    if (!hint.expressions().isEmpty()) {
      return computed(hole, hint.expressions(), tables);
    }
    List<TableException> found = new ArrayList<>();
    Hole filled = hole;
    try {
      DecisionTables.Decided read = tables.read(text.get(), hint.first(), found);
      filled = hole.decidedBy(read.table(), both(hole.examples(), read.examples()));
    } catch (TableException e) {
      found.add(e);
    }
    found.forEach(this::problem);
    return filled;
  }

  private static List<Hole.Example> both(List<Hole.Example> told, List<Hole.Example> shown) {
    return Stream.concat(told.stream(), shown.stream()).toList();
  }

  /** By expressions; each is read alone, so that what is wrong with one hides nothing of others. */
  private Hole computed(Hole hole, Map<String, String> expressions, DecisionTables tables) {
    boolean wrong = false;
    for (Map.Entry<String, String> each : expressions.entrySet()) {
      try {
        tables.check(each.getKey(), each.getValue());
      } catch (TableException e) {
        problem(each.getKey(), e);
        wrong = true;
      }
    }
    if (wrong) {
      return hole;
    }
    try {
      DecisionTables.Decided read = tables.compute(expressions);
      return hole.decidedBy(read.table(), both(held(hole, read), read.examples()));
    } catch (TableException e) {
      problem("", e);
      return hole;
    }
  }

  /** The examples that are told, held against what is computed. */
  private List<Hole.Example> held(Hole hole, DecisionTables.Decided read) {
    List<Hole.Example> held = new ArrayList<>();
    for (int i = 0; i < hole.examples().size(); i++) {
      Hole.Example example = hole.examples().get(i);
      Optional<Hole.Returns> computed = DecisionTables.computed(read, example);
      // What is out of range, the code that is generated says.
      boolean refused = example.outcome() instanceof Hole.Refuses told && told.status() == 422;
      if (computed.isEmpty() || refused) {
        held.add(example);
      } else if (example.outcome() instanceof Hole.Returns told
          && DecisionTables.same(told, computed.get())) {
        held.add(new Hole.Example(example.name(), example.given(), computed.get()));
      } else {
        problems.add(
            site.problem(
                "/examples/" + i,
                "%s of %s: %s: the expression gives %s"
                    .formatted(
                        LogicHint.SAID,
                        site.label(),
                        example.name(),
                        computed.get().json()),
                "mend the expression or the example"));
      }
    }
    return held;
  }

  private void problem(String part, TableException problem) {
    String path = "/" + LogicHint.EXPRESSION + (part.isEmpty() ? "" : "/" + part);
    String said =
        "the expression of %s%s: %s"
            .formatted(site.label(), part.isEmpty() ? "" : ", " + part, problem.getMessage());
    problems.add(
        problem.line() < 0
            ? site.problem(path, said, EXPRESSIONS)
            : site.problem(path, problem.line(), problem.column(), said, EXPRESSIONS));
  }

  private void problem(TableException problem) {
    String said = "the table of %s: %s".formatted(site.label(), problem.getMessage());
    problems.add(
        problem.line() < 0
            ? site.problem(PLACE, said, HINT)
            : site.problem(PLACE, problem.line(), problem.column(), said, HINT));
  }
}
