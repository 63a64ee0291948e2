package com.example.shop.orderitem;

/** The key of an order item. */
public record OrderItemId(Long orderId, Long productId) {}
