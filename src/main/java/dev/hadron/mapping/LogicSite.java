package dev.hadron.mapping;

import dev.hadron.api.ApiOperation;
import dev.hadron.api.PlacedValue;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.Origin;
import java.util.Optional;

/**
 * An operation whose logic is its own: what messages call it, and where what is said of it stands.
 *
 * @param label such as {@code POST /orders/{id}/approve}
 * @param open whether anybody may call it, so that there need not be a caller
 * @param description of what it does, in words
 * @param says what is said of its logic
 * @param where it stands itself
 */
record LogicSite(
    String operationId,
    String label,
    boolean open,
    Optional<String> description,
    Optional<PlacedValue> says,
    SourceLocation where) {

  /** Id of every message about what is said of an operation's logic. */
  static final String PROBLEM = "logic-hint";

  static LogicSite of(ApiOperation operation) {
    return new LogicSite(
        operation.operationId(),
        operation.label(),
        operation.isOpen(),
        ContractOperations.text(operation.description()),
        operation.logic(),
        operation.location());
  }

  /** The same, described in other words. */
  LogicSite describedBy(Optional<String> words) {
    return new LogicSite(operationId, label, open, words, says, where);
  }

  Origin origin() {
    return new Origin(where, "operation " + label);
  }

  /** The place of a part of what is said. */
  SourceLocation at(String path) {
    return says.map(said -> said.at(path)).orElse(where);
  }

  /** A message about a part of what is said; about the operation where nothing is. */
  Diagnostic problem(String path, String what, String hint) {
    return Diagnostic.error(PROBLEM, what, at(path), hint);
  }

  /**
   * A message about a character of a text.
   *
   * @param line of the text, counted from 0
   * @param column counted from 0
   */
  Diagnostic problem(String path, int line, int column, String what, String hint) {
    SourceLocation place = says.map(said -> said.at(path, line, column)).orElse(where);
    return Diagnostic.error(PROBLEM, what, place, hint);
  }
}
