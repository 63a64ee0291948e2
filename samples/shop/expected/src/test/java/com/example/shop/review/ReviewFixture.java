package com.example.shop.review;

import com.example.shop.customer.CustomerFixture;
import com.example.shop.product.ProductFixture;
import com.example.shop.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code review} and valid bodies for it. */
public final class ReviewFixture {
  private ReviewFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("review", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("rating", 1);
    row.putIfAbsent("body", "body 1");
    row.putIfAbsent("written_at", "2024-01-02T10:00:00Z");
    row.computeIfAbsent("product_id", column -> ProductFixture.insert(db).get("id"));
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
    body.put("rating", 2);
    body.put("body", "body 2");
    body.put("writtenAt", "2024-01-03T10:00:00Z");
    body.put("productId", ProductFixture.insert(db).get("id"));
    body.put("customerId", CustomerFixture.insert(db).get("id"));
    return body;
  }
}
