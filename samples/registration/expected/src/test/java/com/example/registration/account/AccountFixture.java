package com.example.registration.account;

import com.example.registration.testing.Db;
import com.example.registration.testing.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code account} and valid bodies for it. */
public final class AccountFixture {
  private AccountFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("account", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("email", db.unique() + "@example.com");
    row.putIfAbsent("display_name", "display name 1");
    row.putIfAbsent("password_hash", "password hash 1");
    row.putIfAbsent("locale", "locale 1");
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
    body.put("displayName", "display name 2");
    body.put("password", "correct horse battery");
    body.put("locale", "locale 2");
    return body;
  }

  /** The key of the row that is the owner of callers, made where it is not there. */
  public static Object mine(Db db) {
    Map<String, Object> row = db.row("SELECT * FROM account WHERE id = ?", Tokens.OWNER);
    return row.isEmpty() ? insert(db, Map.of("id", Tokens.OWNER)).get("id") : row.get("id");
  }
}
