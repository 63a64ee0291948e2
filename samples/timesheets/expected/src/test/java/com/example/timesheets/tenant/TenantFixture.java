package com.example.timesheets.tenant;

import com.example.timesheets.testing.Db;
import com.example.timesheets.testing.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code tenant} and valid bodies for it. */
public final class TenantFixture {
  private TenantFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("tenant", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("name", "name-" + db.unique());
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "name-" + db.unique());
    return body;
  }

  /** The key of the row that is the tenant of callers, made where it is not there. */
  public static Object mine(Db db) {
    Map<String, Object> row = db.row("SELECT * FROM tenant WHERE id = ?", Tokens.TENANT);
    return row.isEmpty() ? insert(db, Map.of("id", Tokens.TENANT)).get("id") : row.get("id");
  }
}
