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

  private final ContractContext context;
  private final LogicDecisions decisions;
  private final ContractCall call;
  private final List<Diagnostic> problems;

  LogicTables(
      ContractContext context,
      LogicDecisions decisions,
      ContractCall call,
      List<Diagnostic> problems) {
    this.context = context;
    this.decisions = decisions;
    this.call = call;
    this.problems = problems;
  }

  /**
   * The hole with its table; as it is where there is none, or where the table is wrong.
   *
   * @param arguments what the method takes
   * @param parameters those of the arguments that are parameters of the operation
   * @param answer type of what it answers; empty where that is nothing
   */
  Hole fill(
      Hole hole,
      LogicHint hint,
      List<Hole.Argument> arguments,
      List<Parameter> parameters,
      Optional<ValueType> answer) {
    Optional<String> text = hint.table().or(this::described);
    if (text.isEmpty()) {
      return hole;
    }
    DecisionTables tables =
        new DecisionTables(
            arguments,
            parameters,
            answer,
            name -> decisions.record(name).orElseGet(() -> context.types().record(name)),
            name -> context.types().enums().named(name));
    List<String> found = new ArrayList<>();
    Hole filled = hole;
    try {
      DecisionTables.Decided read = tables.read(text.get(), hint.first(), found);
      filled = hole.decidedBy(read.table(), read.examples());
    } catch (TableException e) {
      found.add(e.getMessage());
    }
    found.forEach(this::problem);
    return filled;
  }

  /** The table in the operation's description, unless the option refuses rules for it. */
  private Optional<String> described() {
    return context.meanings().isTold(call.operation().operationId(), Meanings.CUSTOM)
        ? Optional.empty()
        : ContractOperations.text(call.operation().description()).flatMap(DecisionTables::in);
  }

  private void problem(String what) {
    problems.add(
        Diagnostic.error(
            ContractHoles.PROBLEM,
            "the table of %s: %s".formatted(call.label(), what),
            call.operation().location(),
            HINT));
  }
}
