package com.example.shop.orderitem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OrderItemMapperTest {
  @Test
  void row_becomes_order_item() {
    OrderItem expected = new OrderItem(1L, 1L, 1, new BigDecimal("1.00"));
    assertEquals(expected, OrderItemMapper.toOrderItem(row()));
  }

  @Test
  void row_becomes_order_item_update() {
    OrderItemUpdate expected = new OrderItemUpdate(1, new BigDecimal("1.00"));
    assertEquals(expected, OrderItemMapper.toOrderItemUpdate(row()));
  }

  @Test
  void order_item_create_reaches_the_row() {
    OrderItemCreate create = new OrderItemCreate(1L, 1L, 1, new BigDecimal("1.00"));
    OrderItemEntity entity = new OrderItemEntity();
    OrderItemMapper.apply(create, entity);
    assertEquals(create.orderId(), entity.orderId);
    assertEquals(create.productId(), entity.productId);
    assertEquals(create.quantity(), entity.quantity);
    assertEquals(create.unitPrice(), entity.unitPrice);
  }

  @Test
  void order_item_update_reaches_the_row() {
    OrderItemUpdate update = new OrderItemUpdate(1, new BigDecimal("1.00"));
    OrderItemEntity entity = new OrderItemEntity();
    OrderItemMapper.apply(update, entity);
    assertEquals(update.quantity(), entity.quantity);
    assertEquals(update.unitPrice(), entity.unitPrice);
  }

  private static OrderItemEntity row() {
    OrderItemEntity entity = new OrderItemEntity();
    entity.orderId = 1L;
    entity.productId = 1L;
    entity.quantity = 1;
    entity.unitPrice = new BigDecimal("1.00");
    return entity;
  }
}
