package dev.hadron.model;

/**
 * What may be done to an entity's rows through the service; why something may not stands in the
 * ledger.
 *
 * @param creation who makes rows
 * @param changed whether rows may be replaced and patched
 * @param deleted whether rows may be deleted
 */
public record Writability(Creation creation, boolean changed, boolean deleted) {

  /** Who makes an entity's rows. */
  public enum Creation {
    CLIENT,
    /** The service's own code alone: a row needs what no client may give. */
    SERVICE,
    /** Nobody through this table: what is inserted may be stored elsewhere, or not at all. */
    REDIRECTED,
    NOBODY
  }

  /** Created by clients, changed and deleted. */
  public static Writability full() {
    return new Writability(Creation.CLIENT, true, true);
  }

  /** Neither created nor changed nor deleted: a view, a table without key. */
  public static Writability readOnly() {
    return new Writability(Creation.NOBODY, false, false);
  }

  /** Whether no operation writes: what may be served is reading alone. */
  public boolean isReadOnly() {
    return (creation == Creation.NOBODY || creation == Creation.REDIRECTED) && !changed && !deleted;
  }
}
