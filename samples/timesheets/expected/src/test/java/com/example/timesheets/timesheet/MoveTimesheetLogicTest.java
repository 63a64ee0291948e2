package com.example.timesheets.timesheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.entry.Entry;
import com.example.timesheets.testing.OpenHoles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenHoles.class)
class MoveTimesheetLogicTest {
  private final MoveTimesheet logic = new MoveTimesheetLogic();

  @Test
  void an_empty_sheet_is_moved() {
    MoveTimesheetDecision expected =
        new MoveTimesheetDecision(
            new TimesheetChange(LocalDate.parse("2026-03-09"), "Moved: Wrong week"));
    assertEquals(
        expected,
        logic.moveTimesheet(
            new Timesheet(null, LocalDate.parse("2026-03-02"), null, null),
            List.of(),
            new MoveTimesheetRequest(LocalDate.parse("2026-03-09"), "Wrong week")));
  }

  @Test
  void a_sheet_with_entries_is_not() {
    assertEquals(
        409,
        OpenHoles.refusal(
            () ->
                logic.moveTimesheet(
                    new Timesheet(null, LocalDate.parse("2026-03-02"), null, null),
                    List.of(new Entry(null, null, new BigDecimal("8"), null, null)),
                    new MoveTimesheetRequest(LocalDate.parse("2026-03-09"), "Wrong week"))));
  }
}
