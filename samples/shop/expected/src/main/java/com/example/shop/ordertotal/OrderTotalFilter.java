package com.example.shop.ordertotal;

import com.example.shop.paging.Conditions;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/** What a list of order totals can be narrowed to. */
public record OrderTotalFilter(
    @QueryParam("customerId") Long customerId,
    @QueryParam("placedAtFrom") Instant placedAtFrom,
    @QueryParam("placedAtTo") Instant placedAtTo) {
  Conditions conditions() {
    return new Conditions()
        .equal("customerId", customerId)
        .atLeast("placedAt", placedAtFrom)
        .atMost("placedAt", placedAtTo);
  }
}
