package com.example.shop.monthlysale;

import com.example.shop.orderitem.OrderItemFixture;
import com.example.shop.purchaseorder.PurchaseOrderFixture;
import com.example.shop.testing.Db;
import java.util.Map;

/** Rows that the view {@code monthly_sales} is made of. */
public final class MonthlySaleRows {
  private MonthlySaleRows() {}

  /** Inserts what a row is made of. */
  public static void insert(Db db) {
    Map<String, Object> purchaseOrder = PurchaseOrderFixture.insert(db);
    OrderItemFixture.insert(db, Map.of("order_id", purchaseOrder.get("id")));
  }
}
