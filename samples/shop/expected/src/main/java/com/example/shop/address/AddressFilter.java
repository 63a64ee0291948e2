package com.example.shop.address;

import com.example.shop.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of addresses can be narrowed to. */
public record AddressFilter(@QueryParam("customerId") Long customerId) {
  Conditions conditions() {
    return new Conditions().equal("customer.id", customerId);
  }
}
