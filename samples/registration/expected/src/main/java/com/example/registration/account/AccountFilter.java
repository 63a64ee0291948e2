package com.example.registration.account;

import com.example.registration.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of accounts can be narrowed to. */
public record AccountFilter(
    @QueryParam("email") String email, @QueryParam("status") AccountStatus status) {
  Conditions conditions() {
    return new Conditions().equal("email", email).equal("status", status);
  }
}
