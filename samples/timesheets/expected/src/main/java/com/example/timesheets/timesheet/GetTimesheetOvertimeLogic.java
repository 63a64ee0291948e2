package com.example.timesheets.timesheet;

import com.example.timesheets.entry.Entry;
import com.example.timesheets.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;

/** Say what of a timesheet is more than a week of 40 hours. An expression decides it. */
@ApplicationScoped
public class GetTimesheetOvertimeLogic implements GetTimesheetOvertime {

  @Override
  public GetTimesheetOvertimeAnswer getTimesheetOvertime(Timesheet timesheet, List<Entry> entries) {
    try {
      BigDecimal sumOfHours =
          entries.stream()
              .map(Entry::hours)
              .filter(Objects::nonNull)
              .reduce(
                  BigDecimal.ZERO,
                  (each, each2) -> each.add(bounded(each2), MathContext.DECIMAL128));
      return new GetTimesheetOvertimeAnswer(
          BigDecimal.ZERO.max(sumOfHours.subtract(new BigDecimal("40"), MathContext.DECIMAL128)),
          ((sumOfHours.compareTo(new BigDecimal("50")) > 0)
              ? BigDecimal.TEN.add(
                  sumOfHours
                      .subtract(new BigDecimal("50"), MathContext.DECIMAL128)
                      .multiply(new BigDecimal("1.5"), MathContext.DECIMAL128),
                  MathContext.DECIMAL128)
              : BigDecimal.ZERO.max(
                  sumOfHours.subtract(new BigDecimal("40"), MathContext.DECIMAL128))),
          timesheet.week().plusDays(7));
    } catch (ArithmeticException | DateTimeException e) {
      throw new ProblemException(422, "A number or a date is out of range.");
    }
  }

  /** The number; digits by the thousand are none that anybody means. */
  private static BigDecimal bounded(BigDecimal number) {
    if (Math.abs((long) number.scale()) > 400 || number.precision() > 400) {
      throw new ArithmeticException("too many digits");
    }
    return number;
  }
}
