package com.example.timesheets.timesheet;

import com.example.timesheets.entry.Entry;
import java.util.List;

/** Say how much of a week a timesheet has. */
public interface GetTimesheetStanding {

  /**
   * Say how much of a week a timesheet has.
   *
   * <p>Pure: what it needs is given, what it says is returned, a refusal is a ProblemException.
   */
  GetTimesheetStandingAnswer getTimesheetStanding(Timesheet timesheet, List<Entry> entries);
}
