package com.example.timesheets.weekhour;

import com.example.timesheets.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of week hours can be narrowed to. */
public record WeekHourFilter(@QueryParam("personId") Long personId) {
  Conditions conditions() {
    return new Conditions().equal("personId", personId);
  }
}
