package com.example.timesheets.weekhour;

import static com.example.timesheets.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.example.timesheets.testing.Db;
import com.example.timesheets.testing.Happy;
import com.example.timesheets.testing.PageWalk;
import com.example.timesheets.testing.Statements;
import com.example.timesheets.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WeekHourResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listWeekHours")
  void list_shows_what_sql_sees() {
    WeekHourRows.insert(db);
    List<Map<String, Object>> rows =
        db.rows(
            "SELECT * FROM week_hours WHERE person_id = 2000000001 AND timesheet_id IN (SELECT p.id"
                + " FROM timesheet p WHERE p.person_id IN (SELECT p2.id FROM person p2 WHERE"
                + " p2.tenant_id = 2000000001)) ORDER BY timesheet_id LIMIT 20");
    assertFalse(rows.isEmpty());
    as("week-hour:read")
        .get("/api/v1/week-hours")
        .then()
        .statusCode(200)
        .body("size()", is(rows.size()))
        .body(
            "collect { String.valueOf(it.timesheetId) }",
            equalTo(rows.stream().map(row -> String.valueOf(row.get("timesheet_id"))).toList()))
        .body(
            "collect { String.valueOf(it.personId) }",
            equalTo(rows.stream().map(row -> String.valueOf(row.get("person_id"))).toList()))
        .body(
            "collect { String.valueOf(it.week) }",
            equalTo(rows.stream().map(row -> String.valueOf(row.get("week"))).toList()));
  }

  @Test
  @Happy("listWeekHours")
  void list_costs_the_same_for_more_rows() {
    WeekHourRows.insert(db);
    long one =
        statements.during(
            () ->
                as("week-hour:read")
                    .queryParam("size", 1)
                    .get("/api/v1/week-hours")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      WeekHourRows.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("week-hour:read")
                    .queryParam("size", 6)
                    .get("/api/v1/week-hours")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listWeekHours")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      WeekHourRows.insert(db);
    }
    int rows =
        db.rows(
                "SELECT 1 FROM week_hours WHERE person_id = 2000000001 AND timesheet_id IN (SELECT"
                    + " p.id FROM timesheet p WHERE p.person_id IN (SELECT p2.id FROM person p2"
                    + " WHERE p2.tenant_id = 2000000001))")
            .size();
    PageWalk.assertEveryRowOnce(
        () -> as("week-hour:read"), "/api/v1/week-hours?sort=-personId", rows);
  }

  @Test
  @Unhappy("listWeekHours")
  void list_refuses_a_page_that_is_too_large() {
    as("week-hour:read")
        .queryParam("size", 101)
        .get("/api/v1/week-hours")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listWeekHours")
  void list_refuses_to_sort_by_what_is_not_named() {
    as("week-hour:read")
        .queryParam("sort", "unknown")
        .get("/api/v1/week-hours")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("getWeekHour")
  void get_shows_what_sql_sees() {
    Map<String, Object> row = WeekHourRows.insert(db);
    assertFalse(row.isEmpty());
    as("week-hour:read")
        .get("/api/v1/week-hours/{timesheetId}", row.get("timesheet_id"))
        .then()
        .statusCode(200)
        .body("timesheetId.toString()", equalTo(row.get("timesheet_id").toString()))
        .body("personId.toString()", equalTo(row.get("person_id").toString()))
        .body("week.toString()", equalTo(row.get("week").toString()));
  }

  @Test
  @Unhappy("getWeekHour")
  void get_of_unknown_row_is_not_found() {
    as("week-hour:read")
        .get("/api/v1/week-hours/{timesheetId}", new UUID(0, 0))
        .then()
        .statusCode(404);
  }
}
