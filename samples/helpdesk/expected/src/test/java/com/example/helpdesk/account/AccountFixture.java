package com.example.helpdesk.account;

import com.example.helpdesk.testing.Db;
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
    row.putIfAbsent("full_name", "full name 1");
    row.putIfAbsent("password_hash", "password hash 1");
    return row;
  }

  /** A valid {@code NewAccount}, with the rows it refers to. */
  public static Map<String, Object> newAccount(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("email", db.unique() + "@example.com");
    body.put("password", "correct horse battery");
    body.put("fullName", "full name 2");
    return body;
  }
}
