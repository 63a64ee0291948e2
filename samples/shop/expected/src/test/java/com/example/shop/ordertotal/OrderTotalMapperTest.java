package com.example.shop.ordertotal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.purchaseorder.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderTotalMapperTest {
  @Test
  void row_becomes_order_total() {
    OrderTotal expected =
        new OrderTotal(1L, 1L, OrderStatus.PENDING, Instant.EPOCH, 1L, new BigDecimal("1.00"));
    assertEquals(expected, OrderTotalMapper.toOrderTotal(row()));
  }

  private static OrderTotalEntity row() {
    OrderTotalEntity entity = new OrderTotalEntity();
    entity.orderId = 1L;
    entity.customerId = 1L;
    entity.status = OrderStatus.PENDING;
    entity.placedAt = Instant.EPOCH;
    entity.lines = 1L;
    entity.total = new BigDecimal("1.00");
    return entity;
  }
}
