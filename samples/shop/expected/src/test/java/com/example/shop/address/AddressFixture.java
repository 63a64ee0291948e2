package com.example.shop.address;

import com.example.shop.customer.CustomerFixture;
import com.example.shop.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code address} and valid bodies for it. */
public final class AddressFixture {
  private AddressFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("address", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("street", "street 1");
    row.putIfAbsent("postal_code", "postal code 1");
    row.putIfAbsent("city", "city 1");
    row.putIfAbsent("country", "AA");
    row.computeIfAbsent("customer_id", column -> CustomerFixture.insert(db).get("id"));
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("street", "street 2");
    body.put("postalCode", "postal code 2");
    body.put("city", "city 2");
    body.put("country", "AA");
    body.put("customerId", CustomerFixture.insert(db).get("id"));
    return body;
  }
}
