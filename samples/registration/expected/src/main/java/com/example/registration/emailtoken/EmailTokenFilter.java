package com.example.registration.emailtoken;

import com.example.registration.paging.Conditions;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What a list of email tokens can be narrowed to. */
public record EmailTokenFilter(@QueryParam("accountId") UUID accountId) {
  Conditions conditions() {
    return new Conditions().equal("account.id", accountId);
  }
}
