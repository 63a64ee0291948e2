package com.example.shop.purchaseorder;

import com.example.shop.paging.Conditions;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/** What a list of purchase orders can be narrowed to. */
public record PurchaseOrderFilter(
    @QueryParam("placedAtFrom") Instant placedAtFrom,
    @QueryParam("placedAtTo") Instant placedAtTo,
    @QueryParam("customerId") Long customerId,
    @QueryParam("shippingAddressId") Long shippingAddressId) {
  Conditions conditions() {
    return new Conditions()
        .atLeast("placedAt", placedAtFrom)
        .atMost("placedAt", placedAtTo)
        .equal("customer.id", customerId)
        .equal("shippingAddress.id", shippingAddressId);
  }
}
