package com.example.timesheets.entry;

import com.example.timesheets.project.ProjectFixture;
import com.example.timesheets.testing.Db;
import com.example.timesheets.timesheet.TimesheetFixture;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code entry} and valid bodies for it. */
public final class EntryFixture {
  private EntryFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("entry", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("day", "2024-01-02");
    row.putIfAbsent("hours", new BigDecimal("1.00"));
    row.computeIfAbsent("timesheet_id", column -> TimesheetFixture.insert(db).get("id"));
    row.computeIfAbsent("project_id", column -> ProjectFixture.insert(db).get("id"));
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("day", "2024-01-03");
    body.put("hours", new BigDecimal("2.00"));
    body.put("timesheetId", TimesheetFixture.insert(db).get("id"));
    body.put("projectId", ProjectFixture.insert(db).get("id"));
    return body;
  }
}
