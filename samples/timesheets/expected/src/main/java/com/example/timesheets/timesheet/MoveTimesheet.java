package com.example.timesheets.timesheet;

import com.example.timesheets.entry.Entry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Move a timesheet. */
public interface MoveTimesheet {

  /**
   * A sheet with entries stays where it is: 409. Any other is of the week that is asked for from
   * now on, and has "Moved: " with the reason as its note.
   *
   * <p>Pure: what it needs is given, what it says is returned, a refusal is a ProblemException.
   */
  @NotNull
  @Valid
  MoveTimesheetDecision moveTimesheet(
      Timesheet timesheet, List<Entry> entries, MoveTimesheetRequest moveTimesheetRequest);
}
