package dev.hadron.generate;

/**
 * One row of the binding table: which operation is bound how, by which rule, on what evidence.
 *
 * @param operation method and path, such as {@code GET /owners/{ownerId}}
 * @param operationId the operation's id in the served document
 * @param binding kind of binding, such as {@code ListPage(Owner)} or {@code Custom}
 * @param rule id of the rule that made the binding
 * @param evidence what in the input the rule saw, one line
 */
public record BindingRow(
    String operation, String operationId, String binding, String rule, String evidence) {

  public boolean isCustom() {
    return binding.startsWith("Custom");
  }
}
