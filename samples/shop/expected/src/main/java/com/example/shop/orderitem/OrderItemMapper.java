package com.example.shop.orderitem;

/** Translates between rows of {@code order_item} and what travels. */
public final class OrderItemMapper {
  private OrderItemMapper() {}

  public static OrderItem toOrderItem(OrderItemEntity entity) {
    return new OrderItem(entity.orderId, entity.productId, entity.quantity, entity.unitPrice);
  }

  public static OrderItemUpdate toOrderItemUpdate(OrderItemEntity entity) {
    return new OrderItemUpdate(entity.quantity, entity.unitPrice);
  }

  public static void apply(OrderItemCreate create, OrderItemEntity entity) {
    entity.orderId = create.orderId();
    entity.productId = create.productId();
    entity.quantity = create.quantity();
    entity.unitPrice = create.unitPrice();
  }

  public static void apply(OrderItemUpdate update, OrderItemEntity entity) {
    entity.quantity = update.quantity();
    entity.unitPrice = update.unitPrice();
  }
}
