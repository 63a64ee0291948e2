package com.example.timesheets.weekhour;

/** Translates between rows of {@code week_hours} and what travels. */
public final class WeekHourMapper {
  private WeekHourMapper() {}

  public static WeekHour toWeekHour(WeekHourEntity entity) {
    return new WeekHour(entity.timesheetId, entity.personId, entity.week, entity.hours);
  }
}
