package com.example.timesheets.person;

import com.example.timesheets.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of people can be narrowed to. */
public record PersonFilter(@QueryParam("email") String email) {
  Conditions conditions() {
    return new Conditions().equal("email", email);
  }
}
