package com.example.timesheets.entry;

import com.example.timesheets.paging.Conditions;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What a list of entries can be narrowed to. */
public record EntryFilter(
    @QueryParam("timesheetId") UUID timesheetId, @QueryParam("projectId") Long projectId) {
  Conditions conditions() {
    return new Conditions().equal("timesheet.id", timesheetId).equal("project.id", projectId);
  }
}
