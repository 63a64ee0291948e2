package com.example.timesheets.timesheet;

import com.example.timesheets.entry.Entry;
import com.example.timesheets.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.util.List;

/** Say how much of a week a timesheet has. A table decides it. */
@ApplicationScoped
public class GetTimesheetStandingLogic implements GetTimesheetStanding {

  @Override
  public GetTimesheetStandingAnswer getTimesheetStanding(Timesheet timesheet, List<Entry> entries) {
    try {
      int numberOfEntries = entries.size();
      if (numberOfEntries == 0) {
        return new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.EMPTY, 5);
      }
      if (numberOfEntries >= 1 && numberOfEntries <= 4) {
        return new GetTimesheetStandingAnswer(
            GetTimesheetStandingLevel.BEGUN,
            new BigDecimal("5")
                .subtract(BigDecimal.valueOf(entries.size()), MathContext.DECIMAL128)
                .intValueExact());
      }
      if (numberOfEntries >= 5) {
        return new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.FULL, 0);
      }
      throw new IllegalStateException("A row of the table holds for every value");
    } catch (ArithmeticException | DateTimeException e) {
      throw new ProblemException(422, "A number or a date is out of range.");
    }
  }
}
