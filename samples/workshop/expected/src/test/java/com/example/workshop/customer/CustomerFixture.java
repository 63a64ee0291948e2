package com.example.workshop.customer;

import com.example.workshop.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code ws_customer} and valid bodies for it. */
public final class CustomerFixture {
  private CustomerFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("ws_customer", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("full_name", "name 1");
    row.putIfAbsent("phone", "+12025550001");
    row.putIfAbsent("email", db.unique() + "@example.com");
    row.putIfAbsent("newsletter", true);
    return row;
  }

  /** A valid {@code NewCustomer}, with the rows it refers to. */
  public static Map<String, Object> newCustomer(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "name 2");
    body.put("phone", "phone 2");
    body.put("email", db.unique() + "@example.com");
    return body;
  }
}
