package dev.hadron.mapping.table;

import dev.hadron.model.Constraints;
import dev.hadron.model.DecisionTable;
import java.util.List;

/**
 * What a column asks.
 *
 * @param input as the model has it
 * @param path to the value in what a call is given, as on the wire
 * @param scale of the values
 * @param constraints that every value satisfies
 */
record Subject(
    DecisionTable.Input input, List<String> path, Scale<?> scale, Constraints constraints) {}
