package com.example.shop.review;

import com.example.shop.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of reviews can be narrowed to. */
public record ReviewFilter(
    @QueryParam("productId") Long productId, @QueryParam("customerId") Long customerId) {
  Conditions conditions() {
    return new Conditions().equal("product.id", productId).equal("customer.id", customerId);
  }
}
