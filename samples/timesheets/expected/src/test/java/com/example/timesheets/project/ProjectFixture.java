package com.example.timesheets.project;

import com.example.timesheets.tenant.TenantFixture;
import com.example.timesheets.testing.Db;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code project} and valid bodies for it. */
public final class ProjectFixture {
  private ProjectFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("project", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.computeIfAbsent("tenant_id", column -> TenantFixture.mine(db));
    row.putIfAbsent("name", "name-" + db.unique());
    row.putIfAbsent("budget", new BigDecimal("1.00"));
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
    body.put("budget", new BigDecimal("2.00"));
    return body;
  }

  /** Inserts a row that callers of tests do not see. */
  public static Map<String, Object> insertOfAnother(Db db) {
    return insert(db, Map.of("tenant_id", TenantFixture.insert(db).get("id")));
  }
}
