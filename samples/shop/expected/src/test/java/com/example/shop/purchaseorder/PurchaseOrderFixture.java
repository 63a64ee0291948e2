package com.example.shop.purchaseorder;

import com.example.shop.customer.CustomerFixture;
import com.example.shop.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code purchase_order} and valid bodies for it. */
public final class PurchaseOrderFixture {
  private PurchaseOrderFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("purchase_order", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("status", "pending");
    row.putIfAbsent("placed_at", "2024-01-02T10:00:00Z");
    row.putIfAbsent("note", "note 1");
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
    body.put("status", "paid");
    body.put("placedAt", "2024-01-03T10:00:00Z");
    body.put("note", "note 2");
    body.put("customerId", CustomerFixture.insert(db).get("id"));
    return body;
  }
}
