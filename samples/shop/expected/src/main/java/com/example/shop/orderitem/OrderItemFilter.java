package com.example.shop.orderitem;

import com.example.shop.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of order items can be narrowed to. */
public record OrderItemFilter(
    @QueryParam("orderId") Long orderId, @QueryParam("productId") Long productId) {
  Conditions conditions() {
    return new Conditions().equal("orderId", orderId).equal("productId", productId);
  }
}
