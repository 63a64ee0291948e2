package com.example.timesheets.timesheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.entry.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetTimesheetStandingLogicTest {
  private final GetTimesheetStanding logic = new GetTimesheetStandingLogic();

  @Test
  void row_1_decides() {
    GetTimesheetStandingAnswer expected =
        new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.EMPTY, 5);
    assertEquals(expected, logic.getTimesheetStanding(null, List.of()));
  }

  @Test
  void row_2_decides() {
    GetTimesheetStandingAnswer expected =
        new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.BEGUN, 4);
    assertEquals(
        expected,
        logic.getTimesheetStanding(null, List.of(new Entry(null, null, null, null, null))));
  }

  @Test
  void row_2_decides_at_an_end_of_its_range() {
    GetTimesheetStandingAnswer expected =
        new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.BEGUN, 1);
    assertEquals(
        expected,
        logic.getTimesheetStanding(
            null,
            List.of(
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null))));
  }

  @Test
  void row_3_decides() {
    GetTimesheetStandingAnswer expected =
        new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.FULL, 0);
    assertEquals(
        expected,
        logic.getTimesheetStanding(
            null,
            List.of(
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null))));
  }

  @Test
  void row_3_decides_at_an_end_of_its_range() {
    GetTimesheetStandingAnswer expected =
        new GetTimesheetStandingAnswer(GetTimesheetStandingLevel.FULL, 0);
    assertEquals(
        expected,
        logic.getTimesheetStanding(
            null,
            List.of(
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null),
                new Entry(null, null, null, null, null))));
  }
}
