package com.example.shop.ordertotal;

import com.example.shop.orderitem.OrderItemFixture;
import com.example.shop.purchaseorder.PurchaseOrderFixture;
import com.example.shop.testing.Db;
import java.util.Map;

/** Rows that the view {@code order_total} is made of. */
public final class OrderTotalRows {
  private OrderTotalRows() {}

  /** Inserts what one more row is made of, and returns that row. */
  public static Map<String, Object> insert(Db db) {
    Map<String, Object> purchaseOrder = PurchaseOrderFixture.insert(db);
    OrderItemFixture.insert(db, Map.of("order_id", purchaseOrder.get("id")));
    return db.row("SELECT * FROM order_total WHERE order_id = ?", purchaseOrder.get("id"));
  }
}
