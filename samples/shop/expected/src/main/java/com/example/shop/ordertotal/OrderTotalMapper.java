package com.example.shop.ordertotal;

/** Translates between rows of {@code order_total} and what travels. */
public final class OrderTotalMapper {
  private OrderTotalMapper() {}

  public static OrderTotal toOrderTotal(OrderTotalEntity entity) {
    return new OrderTotal(
        entity.orderId,
        entity.customerId,
        entity.status,
        entity.placedAt,
        entity.lines,
        entity.total);
  }
}
