package com.example.registration.accountrole;

import com.example.registration.paging.Conditions;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What a list of account roles can be narrowed to. */
public record AccountRoleFilter(
    @QueryParam("accountId") UUID accountId, @QueryParam("roleId") Integer roleId) {
  Conditions conditions() {
    return new Conditions().equal("accountId", accountId).equal("roleId", roleId);
  }
}
