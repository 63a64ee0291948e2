package com.example.registration.role;

import com.example.registration.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of roles can be narrowed to. */
public record RoleFilter(@QueryParam("name") String name) {
  Conditions conditions() {
    return new Conditions().equal("name", name);
  }
}
