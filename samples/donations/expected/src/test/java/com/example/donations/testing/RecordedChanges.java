package com.example.donations.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

/** What is written of changes, as tests look at it. */
public final class RecordedChanges {
  private RecordedChanges() {}

  /** The last change of this kind that was written of a table. */
  public static Map<String, Object> last(Db db, String table, String operation) {
    return db.row(
        "SELECT caller, row_key::text AS row_key, old_values::text AS old_values,"
            + " new_values::text AS new_values"
            + " FROM audit_trail WHERE table_name = ? AND operation = ? ORDER BY id DESC LIMIT 1",
        table,
        operation);
  }

  /**
   * The last row that was made is somebody's doing, and what is written of it tells no secret.
   *
   * @param caller as the token names them
   */
  public static void assertMade(Db db, String table, String caller, String... secrets) {
    Map<String, Object> change = last(db, table, "INSERT");
    assertEquals(caller, change.get("caller"));
    String written = change.get("new_values").toString();
    for (String secret : secrets) {
      assertTrue(written.contains("\"" + secret + "\": \"(secret)\""), written);
    }
  }
}
