package com.example.timesheets.timesheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.entry.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetTimesheetOvertimeLogicTest {
  private final GetTimesheetOvertime logic = new GetTimesheetOvertimeLogic();

  @Test
  void what_is_over_fifty_hours_counts_more() {
    GetTimesheetOvertimeAnswer expected =
        new GetTimesheetOvertimeAnswer(
            new BigDecimal("12"), new BigDecimal("13.0"), LocalDate.parse("2026-03-09"));
    assertEquals(
        expected,
        logic.getTimesheetOvertime(
            new Timesheet(null, LocalDate.parse("2026-03-02"), null, null),
            List.of(
                new Entry(null, null, new BigDecimal("40"), null, null),
                new Entry(null, null, new BigDecimal("12"), null, null))));
  }

  @Test
  void values_1() {
    GetTimesheetOvertimeAnswer expected =
        new GetTimesheetOvertimeAnswer(
            BigDecimal.ZERO, BigDecimal.ZERO, LocalDate.parse("2026-01-22"));
    assertEquals(
        expected,
        logic.getTimesheetOvertime(
            new Timesheet(null, LocalDate.parse("2026-01-15"), null, null),
            List.of(
                new Entry(null, null, BigDecimal.ONE, null, null),
                new Entry(null, null, new BigDecimal("2"), null, null))));
  }

  @Test
  void values_2() {
    GetTimesheetOvertimeAnswer expected =
        new GetTimesheetOvertimeAnswer(
            BigDecimal.ZERO, BigDecimal.ZERO, LocalDate.parse("2026-01-22"));
    assertEquals(
        expected,
        logic.getTimesheetOvertime(
            new Timesheet(null, LocalDate.parse("2026-01-15"), null, null), List.of()));
  }

  @Test
  void values_3() {
    GetTimesheetOvertimeAnswer expected =
        new GetTimesheetOvertimeAnswer(
            BigDecimal.ZERO, BigDecimal.ZERO, LocalDate.parse("2026-01-21"));
    assertEquals(
        expected,
        logic.getTimesheetOvertime(
            new Timesheet(null, LocalDate.parse("2026-01-14"), null, null),
            List.of(
                new Entry(null, null, BigDecimal.ONE, null, null),
                new Entry(null, null, new BigDecimal("2"), null, null))));
  }

  @Test
  void values_4() {
    GetTimesheetOvertimeAnswer expected =
        new GetTimesheetOvertimeAnswer(
            BigDecimal.ZERO, BigDecimal.ZERO, LocalDate.parse("2026-01-23"));
    assertEquals(
        expected,
        logic.getTimesheetOvertime(
            new Timesheet(null, LocalDate.parse("2026-01-16"), null, null),
            List.of(
                new Entry(null, null, BigDecimal.ONE, null, null),
                new Entry(null, null, new BigDecimal("2"), null, null))));
  }
}
