package com.example.timesheets.timesheet;

import com.example.timesheets.entry.Entry;
import com.example.timesheets.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Move a timesheet. */
@ApplicationScoped
public class MoveTimesheetLogic implements MoveTimesheet {

  @Override
  public MoveTimesheetDecision moveTimesheet(
      Timesheet timesheet, List<Entry> entries, MoveTimesheetRequest moveTimesheetRequest) {
    throw ProblemException.notWritten("moveTimesheet", "timesheet/MoveTimesheetLogic.java");
  }
}
