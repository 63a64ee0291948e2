package dev.hadron.model;

/** What may be done to an entity's rows through the service. */
public sealed interface Writability {

  /** Created, changed and deleted. */
  record Writable() implements Writability {}

  /** Changed and deleted, not created; the reason stands in the ledger. */
  record NoCreate(String reason) implements Writability {}

  /**
   * Changed and deleted, and created by the service's own code alone: a row needs what no client may
   * give; the reason stands in the ledger.
   */
  record CreatedByService(String reason) implements Writability {}

  /** Read only: a view, a table without key; the reason stands in the ledger. */
  record ReadOnly(String reason) implements Writability {}
}
