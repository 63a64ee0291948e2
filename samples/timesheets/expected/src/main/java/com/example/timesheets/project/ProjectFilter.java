package com.example.timesheets.project;

import com.example.timesheets.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of projects can be narrowed to. */
public record ProjectFilter(@QueryParam("leadId") Long leadId) {
  Conditions conditions() {
    return new Conditions().equal("lead.id", leadId);
  }
}
