package com.example.timesheets.timesheet;

/** Translates between rows of {@code timesheet} and what travels. */
public final class TimesheetMapper {
  private TimesheetMapper() {}

  public static Timesheet toTimesheet(TimesheetEntity entity) {
    return new Timesheet(entity.id, entity.week, entity.note, entity.person.id);
  }

  public static TimesheetUpdate toTimesheetUpdate(TimesheetEntity entity) {
    return new TimesheetUpdate(entity.week, entity.note);
  }

  public static void apply(TimesheetCreate create, TimesheetEntity entity) {
    entity.week = create.week();
    entity.note = create.note();
  }

  public static void apply(TimesheetUpdate update, TimesheetEntity entity) {
    entity.week = update.week();
    entity.note = update.note();
  }

  public static void apply(TimesheetChange timesheetChange, TimesheetEntity entity) {
    entity.week = timesheetChange.week();
    entity.note = timesheetChange.note();
  }
}
