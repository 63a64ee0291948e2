package com.example.timesheets.timesheet;

import com.example.timesheets.entry.Entry;
import java.util.List;

/** Say what of a timesheet is more than a week of 40 hours. */
public interface GetTimesheetOvertime {

  /**
   * Say what of a timesheet is more than a week of 40 hours.
   *
   * <p>Pure: what it needs is given, what it says is returned, a refusal is a ProblemException.
   */
  GetTimesheetOvertimeAnswer getTimesheetOvertime(Timesheet timesheet, List<Entry> entries);
}
