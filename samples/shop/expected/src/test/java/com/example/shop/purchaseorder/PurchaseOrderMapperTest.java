package com.example.shop.purchaseorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.address.AddressEntity;
import com.example.shop.customer.CustomerEntity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PurchaseOrderMapperTest {
  @Test
  void row_becomes_purchase_order() {
    PurchaseOrder expected =
        new PurchaseOrder(1L, OrderStatus.PENDING, Instant.EPOCH, Instant.EPOCH, "note 1", 1L, 1L);
    assertEquals(expected, PurchaseOrderMapper.toPurchaseOrder(row()));
  }

  @Test
  void row_becomes_purchase_order_update() {
    PurchaseOrderUpdate expected =
        new PurchaseOrderUpdate(
            OrderStatus.PENDING, Instant.EPOCH, Instant.EPOCH, "note 1", 1L, 1L);
    assertEquals(expected, PurchaseOrderMapper.toPurchaseOrderUpdate(row()));
  }

  @Test
  void purchase_order_create_reaches_the_row() {
    PurchaseOrderCreate create =
        new PurchaseOrderCreate(
            OrderStatus.PENDING, Instant.EPOCH, Instant.EPOCH, "note 1", 1L, 1L);
    PurchaseOrderEntity entity = new PurchaseOrderEntity();
    PurchaseOrderMapper.apply(create, entity);
    assertEquals(create.status(), entity.status);
    assertEquals(create.placedAt(), entity.placedAt);
    assertEquals(create.shippedAt(), entity.shippedAt);
    assertEquals(create.note(), entity.note);
  }

  @Test
  void purchase_order_update_reaches_the_row() {
    PurchaseOrderUpdate update =
        new PurchaseOrderUpdate(
            OrderStatus.PENDING, Instant.EPOCH, Instant.EPOCH, "note 1", 1L, 1L);
    PurchaseOrderEntity entity = new PurchaseOrderEntity();
    PurchaseOrderMapper.apply(update, entity);
    assertEquals(update.status(), entity.status);
    assertEquals(update.placedAt(), entity.placedAt);
    assertEquals(update.shippedAt(), entity.shippedAt);
    assertEquals(update.note(), entity.note);
  }

  private static PurchaseOrderEntity row() {
    PurchaseOrderEntity entity = new PurchaseOrderEntity();
    entity.id = 1L;
    entity.status = OrderStatus.PENDING;
    entity.placedAt = Instant.EPOCH;
    entity.shippedAt = Instant.EPOCH;
    entity.note = "note 1";
    entity.customer = new CustomerEntity();
    entity.customer.id = 1L;
    entity.shippingAddress = new AddressEntity();
    entity.shippingAddress.id = 1L;
    return entity;
  }
}
