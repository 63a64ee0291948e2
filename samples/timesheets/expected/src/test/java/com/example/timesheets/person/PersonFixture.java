package com.example.timesheets.person;

import com.example.timesheets.tenant.TenantFixture;
import com.example.timesheets.testing.Db;
import com.example.timesheets.testing.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code person} and valid bodies for it. */
public final class PersonFixture {
  private PersonFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("person", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.computeIfAbsent("tenant_id", column -> TenantFixture.mine(db));
    row.putIfAbsent("email", db.unique() + "@example.com");
    row.putIfAbsent("password_hash", "password hash 1");
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("email", db.unique() + "@example.com");
    body.put("password", "correct horse battery");
    return body;
  }

  /** The key of the row that is the owner of callers, made where it is not there. */
  public static Object mine(Db db) {
    Map<String, Object> row = db.row("SELECT * FROM person WHERE id = ?", Tokens.OWNER);
    return row.isEmpty() ? insert(db, Map.of("id", Tokens.OWNER)).get("id") : row.get("id");
  }

  /** Inserts a row that callers of tests do not see. */
  public static Map<String, Object> insertOfAnother(Db db) {
    return insert(db, Map.of("tenant_id", TenantFixture.insert(db).get("id")));
  }
}
