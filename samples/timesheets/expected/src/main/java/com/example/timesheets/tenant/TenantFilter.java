package com.example.timesheets.tenant;

import com.example.timesheets.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of tenants can be narrowed to. */
public record TenantFilter(@QueryParam("name") String name) {
  Conditions conditions() {
    return new Conditions().equal("name", name);
  }
}
