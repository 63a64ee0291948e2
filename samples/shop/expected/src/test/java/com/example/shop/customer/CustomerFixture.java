package com.example.shop.customer;

import com.example.shop.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code customer} and valid bodies for it. */
public final class CustomerFixture {
  private CustomerFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("customer", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("email", db.unique() + "@example.com");
    row.putIfAbsent("full_name", "full name 1");
    row.putIfAbsent("phone", "+12025550001");
    row.putIfAbsent("birth_date", "2024-01-02");
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
    body.put("fullName", "full name 2");
    body.put("phone", "+12025550002");
    body.put("birthDate", "2024-01-03");
    return body;
  }
}
