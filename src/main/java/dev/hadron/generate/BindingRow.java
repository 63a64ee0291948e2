package dev.hadron.generate;

import java.util.List;

/**
 * One row of the binding table: which operation is bound how, by which rule, on what evidence.
 *
 * @param operation method and path, such as {@code GET /owners/{ownerId}}
 * @param operationId the operation's id in the served document
 * @param binding kind of binding, such as {@code ListPage(Owner)} or {@code Custom}
 * @param rule id of the rule that made the binding
 * @param evidence what in the input the rule saw, one line
 * @param reservations what a bound operation does less than the contract says, one phrase each
 */
public record BindingRow(
    String operation,
    String operationId,
    String binding,
    String rule,
    String evidence,
    List<String> reservations) {

  public BindingRow {
    reservations = List.copyOf(reservations);
  }

  public boolean isCustom() {
    return binding.startsWith("Custom");
  }

  /** Whether it is bound and does less than the contract says. */
  public boolean isReserved() {
    return !reservations.isEmpty();
  }
}
