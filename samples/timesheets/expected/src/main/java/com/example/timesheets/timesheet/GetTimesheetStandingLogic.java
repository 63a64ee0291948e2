package com.example.timesheets.timesheet;

import com.example.timesheets.entry.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Say how much of a week a timesheet has. A table decides it. */
@ApplicationScoped
public class GetTimesheetStandingLogic implements GetTimesheetStanding {

  @Override
  public GetTimesheetStandingAnswer getTimesheetStanding(Timesheet timesheet, List<Entry> entries) {
    int numberOfEntries = entries.size();
    if (numberOfEntries == 0) {
      return new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.EMPTY);
    }
    if (numberOfEntries >= 1 && numberOfEntries <= 4) {
      return new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.BEGUN);
    }
    if (numberOfEntries >= 5) {
      return new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.FULL);
    }
    throw new IllegalStateException("A row of the table holds for every value");
  }
}
