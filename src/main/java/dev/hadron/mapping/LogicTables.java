package dev.hadron.mapping;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.mapping.table.DecisionTables;
import dev.hadron.mapping.table.TableException;
import dev.hadron.model.Hole;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the hole of an operation by the decision table that the contract has for it. */
final class LogicTables {

  private static final String HINT =
      "columns ask for what is given, and say 'returns', 'returns.PROPERTY' or 'refuses';"
          + " cells are values, >= 10, [10..20), not(…), null, or - for any";

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
    if (text.isEmpty()) {
      return hole;
    }
    DecisionTables tables =
        new DecisionTables(
            arguments,
            parameters,
            answer,
            name -> decisions.record(name).orElseGet(() -> store.record(name)),
            store::enumType);
    List<TableException> found = new ArrayList<>();
    Hole filled = hole;
    try {
      DecisionTables.Decided read = tables.read(text.get(), hint.first(), found);
      filled = hole.decidedBy(read.table(), read.examples());
    } catch (TableException e) {
      found.add(e);
    }
    found.forEach(this::problem);
    return filled;
  }

  private void problem(TableException problem) {
    String said = "the table of %s: %s".formatted(site.label(), problem.getMessage());
    problems.add(
        problem.line() < 0
            ? site.problem(PLACE, said, HINT)
            : site.problem(PLACE, problem.line(), problem.column(), said, HINT));
  }
}
