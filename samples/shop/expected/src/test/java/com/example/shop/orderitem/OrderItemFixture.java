package com.example.shop.orderitem;

import com.example.shop.product.ProductFixture;
import com.example.shop.purchaseorder.PurchaseOrderFixture;
import com.example.shop.testing.Db;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code order_item} and valid bodies for it. */
public final class OrderItemFixture {
  private OrderItemFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("order_item", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.computeIfAbsent("order_id", column -> PurchaseOrderFixture.insert(db).get("id"));
    row.computeIfAbsent("product_id", column -> ProductFixture.insert(db).get("id"));
    row.putIfAbsent("quantity", 1);
    row.putIfAbsent("unit_price", new BigDecimal("1.00"));
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    Map<String, Object> body = update(db);
    body.put("orderId", PurchaseOrderFixture.insert(db).get("id"));
    body.put("productId", ProductFixture.insert(db).get("id"));
    return body;
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("quantity", 2);
    body.put("unitPrice", new BigDecimal("2.00"));
    return body;
  }
}
