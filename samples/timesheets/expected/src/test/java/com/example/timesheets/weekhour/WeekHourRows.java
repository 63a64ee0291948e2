package com.example.timesheets.weekhour;

import com.example.timesheets.entry.EntryFixture;
import com.example.timesheets.testing.Db;
import com.example.timesheets.timesheet.TimesheetFixture;
import java.util.Map;

/** Rows that the view {@code week_hours} is made of. */
public final class WeekHourRows {
  private WeekHourRows() {}

  /** Inserts what one more row is made of, and returns that row. */
  public static Map<String, Object> insert(Db db) {
    Map<String, Object> timesheet = TimesheetFixture.insert(db);
    EntryFixture.insert(db, Map.of("timesheet_id", timesheet.get("id")));
    return db.row("SELECT * FROM week_hours WHERE timesheet_id = ?", timesheet.get("id"));
  }
}
