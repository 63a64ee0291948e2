package com.example.shop.purchaseorder;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Values of order status. */
public enum OrderStatus {
  PENDING("pending"),
  PAID("paid"),
  SHIPPED("shipped"),
  DELIVERED("delivered"),
  CANCELLED("cancelled");

  @EnumeratedValue private final String label;

  OrderStatus(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
