package com.example.shop.customer;

import com.example.shop.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of customers can be narrowed to. */
public record CustomerFilter(@QueryParam("email") String email) {
  Conditions conditions() {
    return new Conditions().equal("email", email);
  }
}
