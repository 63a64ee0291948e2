package com.example.timesheets.timesheet;

import com.example.timesheets.person.PersonFixture;
import com.example.timesheets.testing.Db;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code timesheet} and valid bodies for it. */
public final class TimesheetFixture {
  private TimesheetFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("timesheet", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.computeIfAbsent("person_id", column -> PersonFixture.mine(db));
    row.putIfAbsent("week", LocalDate.ofEpochDay(db.uniqueNumber()).toString());
    row.putIfAbsent("note", "note 1");
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("week", LocalDate.ofEpochDay(db.uniqueNumber()).toString());
    body.put("note", "note 2");
    return body;
  }

  /** Inserts a row that callers of tests do not see. */
  public static Map<String, Object> insertOfAnother(Db db) {
    return insert(db, Map.of("person_id", PersonFixture.insert(db).get("id")));
  }
}
