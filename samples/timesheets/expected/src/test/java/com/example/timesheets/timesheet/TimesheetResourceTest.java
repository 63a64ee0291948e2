package com.example.timesheets.timesheet;

import static com.example.timesheets.testing.Tokens.as;
import static com.example.timesheets.testing.Tokens.asAnotherOwner;
import static com.example.timesheets.testing.Tokens.asAnotherTenant;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.http.MergePatch;
import com.example.timesheets.testing.Db;
import com.example.timesheets.testing.Happy;
import com.example.timesheets.testing.PageWalk;
import com.example.timesheets.testing.Statements;
import com.example.timesheets.testing.Tokens;
import com.example.timesheets.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimesheetResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listTimesheets")
  void list_has_the_rows_that_are_asked_for() {
    TimesheetFixture.insert(db);
    Object rows =
        db.row(
                "SELECT CAST(least(count(*), 20) AS integer) AS rows FROM timesheet WHERE person_id"
                    + " = 2000000001 AND person_id IN (SELECT p.id FROM person p WHERE p.tenant_id"
                    + " = 2000000001)")
            .get("rows");
    as("timesheet:read").get("/api/v1/timesheets").then().statusCode(200).body("size()", is(rows));
  }

  @Test
  @Happy("listTimesheets")
  void list_costs_the_same_for_more_rows() {
    TimesheetFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("timesheet:read")
                    .queryParam("size", 1)
                    .get("/api/v1/timesheets")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      TimesheetFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("timesheet:read")
                    .queryParam("size", 6)
                    .get("/api/v1/timesheets")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listTimesheets")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      TimesheetFixture.insert(db);
    }
    int rows =
        db.rows(
                "SELECT 1 FROM timesheet WHERE person_id = 2000000001 AND person_id IN (SELECT p.id"
                    + " FROM person p WHERE p.tenant_id = 2000000001)")
            .size();
    PageWalk.assertEveryRowOnce(() -> as("timesheet:read"), "/api/v1/timesheets?sort=-id", rows);
  }

  @Test
  @Unhappy("listTimesheets")
  void list_refuses_a_page_that_is_too_large() {
    as("timesheet:read")
        .queryParam("size", 101)
        .get("/api/v1/timesheets")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listTimesheets")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("timesheet:read")
        .queryParam("colour", "red")
        .get("/api/v1/timesheets")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listTimesheets")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("timesheet:read")
        .queryParam("sort", "week")
        .get("/api/v1/timesheets")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Unhappy("listTimesheets")
  void list_leaves_out_what_another_owner_has() {
    TimesheetFixture.insert(db);
    asAnotherOwner("timesheet:read")
        .get("/api/v1/timesheets")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Unhappy("listTimesheets")
  void list_leaves_out_what_another_tenant_has() {
    TimesheetFixture.insert(db);
    asAnotherTenant("timesheet:read")
        .get("/api/v1/timesheets")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Happy("createTimesheet")
  void create_stores_a_row() {
    Map<String, Object> body = TimesheetFixture.create(db);
    String location =
        as("timesheet:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/timesheets")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM timesheet WHERE id = ?", id);
    assertEquals(body.get("note"), row.get("note"));
    assertEquals(Tokens.OWNER.toString(), row.get("person_id").toString());
  }

  @Test
  @Unhappy("createTimesheet")
  void create_refuses_a_body_without_week() {
    Map<String, Object> body = TimesheetFixture.create(db);
    body.remove("week");
    as("timesheet:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/timesheets")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/week"));
  }

  @Test
  @Unhappy("createTimesheet")
  void create_refuses_nul_in_note() {
    Map<String, Object> body = TimesheetFixture.create(db);
    body.put("note", "a\0b");
    as("timesheet:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/timesheets")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/note"));
  }

  @Test
  @Unhappy("createTimesheet")
  void create_refuses_person_id_from_a_client() {
    Map<String, Object> body = TimesheetFixture.create(db);
    body.put("personId", "somebody else");
    as("timesheet:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/timesheets")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/personId"));
  }

  @Test
  @Happy("getTimesheet")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    as("timesheet:read")
        .get("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getTimesheet")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    as("timesheet:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getTimesheet")
  void get_of_unknown_timesheet_is_not_found() {
    as("timesheet:read").get("/api/v1/timesheets/{id}", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Unhappy("getTimesheet")
  void get_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherOwner("timesheet:read")
        .get("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("getTimesheet")
  void get_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherTenant("timesheet:read")
        .get("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("replaceTimesheet")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    Map<String, Object> body = TimesheetFixture.update(db);
    as("timesheet:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id"));
    assertEquals(body.get("note"), after.get("note"));
  }

  @Test
  @Unhappy("replaceTimesheet")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    as("timesheet:write")
        .contentType(ContentType.JSON)
        .body(TimesheetFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Unhappy("replaceTimesheet")
  void replace_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherOwner("timesheet:write")
        .contentType(ContentType.JSON)
        .body(TimesheetFixture.update(db))
        .put("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Unhappy("replaceTimesheet")
  void replace_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherTenant("timesheet:write")
        .contentType(ContentType.JSON)
        .body(TimesheetFixture.update(db))
        .put("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("patchTimesheet")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    Map<String, Object> patch = Map.of("note", "note 3");
    as("timesheet:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id"));
    assertEquals(patch.get("note"), after.get("note"));
    assertEquals(row.get("id"), after.get("id"));
  }

  @Test
  @Unhappy("patchTimesheet")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    as("timesheet:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Unhappy("patchTimesheet")
  void patch_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherOwner("timesheet:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Unhappy("patchTimesheet")
  void patch_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherTenant("timesheet:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("deleteTimesheet")
  void delete_removes_the_row() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    as("timesheet:write").delete("/api/v1/timesheets/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteTimesheet")
  void delete_of_unknown_timesheet_is_not_found() {
    as("timesheet:write").delete("/api/v1/timesheets/{id}", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Unhappy("deleteTimesheet")
  void delete_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherOwner("timesheet:write")
        .delete("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Unhappy("deleteTimesheet")
  void delete_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherTenant("timesheet:write")
        .delete("/api/v1/timesheets/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("listPersonTimesheets")
  void list_of_person_has_its_rows() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    Object rows =
        db.row(
                "SELECT CAST(least(count(*), 20) AS integer) AS rows FROM timesheet WHERE person_id"
                    + " = 2000000001 AND person_id IN (SELECT p.id FROM person p WHERE p.tenant_id"
                    + " = 2000000001)")
            .get("rows");
    as("timesheet:read")
        .get("/api/v1/people/{personId}/timesheets", row.get("person_id"))
        .then()
        .statusCode(200)
        .body("size()", is(rows));
  }

  @Test
  @Unhappy("listPersonTimesheets")
  void list_of_unknown_person_is_not_found() {
    as("timesheet:read").get("/api/v1/people/{personId}/timesheets", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listPersonTimesheets")
  void list_of_person_leaves_out_what_another_owner_has() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherOwner("timesheet:read")
        .get("/api/v1/people/{personId}/timesheets", row.get("person_id"))
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Unhappy("listPersonTimesheets")
  void list_of_person_leaves_out_what_another_tenant_has() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherTenant("timesheet:read")
        .get("/api/v1/people/{personId}/timesheets", row.get("person_id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("moveTimesheet")
  void move_timesheet_answers_once_somebody_has_written_it() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    as("timesheet:write")
        .contentType("application/json")
        .body(Map.of("week", "2024-01-02", "reason", "reason 1"))
        .post("/api/v1/timesheets/{id}/move", row.get("id"))
        .then()
        .statusCode(oneOf(200, 409, 501));
  }

  @Test
  @Unhappy("moveTimesheet")
  void move_timesheet_of_an_unknown_row_is_not_found() {
    as("timesheet:write")
        .contentType("application/json")
        .body(Map.of("week", "2024-01-02", "reason", "reason 1"))
        .post("/api/v1/timesheets/{id}/move", new UUID(0, 0))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("moveTimesheet")
  void move_timesheet_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherOwner("timesheet:write")
        .contentType("application/json")
        .body(Map.of("week", "2024-01-02", "reason", "reason 1"))
        .post("/api/v1/timesheets/{id}/move", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Unhappy("moveTimesheet")
  void move_timesheet_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherTenant("timesheet:write")
        .contentType("application/json")
        .body(Map.of("week", "2024-01-02", "reason", "reason 1"))
        .post("/api/v1/timesheets/{id}/move", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM timesheet WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("getTimesheetStanding")
  void get_timesheet_standing_answers_as_its_table_says() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    as("timesheet:read")
        .get("/api/v1/timesheets/{id}/standing", row.get("id"))
        .then()
        .statusCode(200);
  }

  @Test
  @Unhappy("getTimesheetStanding")
  void get_timesheet_standing_of_an_unknown_row_is_not_found() {
    as("timesheet:read")
        .get("/api/v1/timesheets/{id}/standing", new UUID(0, 0))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("getTimesheetStanding")
  void get_timesheet_standing_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherOwner("timesheet:read")
        .get("/api/v1/timesheets/{id}/standing", row.get("id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("getTimesheetStanding")
  void get_timesheet_standing_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherTenant("timesheet:read")
        .get("/api/v1/timesheets/{id}/standing", row.get("id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("getTimesheetOvertime")
  void get_timesheet_overtime_answers_as_its_table_says() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    as("timesheet:read")
        .get("/api/v1/timesheets/{id}/overtime", row.get("id"))
        .then()
        .statusCode(200);
  }

  @Test
  @Unhappy("getTimesheetOvertime")
  void get_timesheet_overtime_of_an_unknown_row_is_not_found() {
    as("timesheet:read")
        .get("/api/v1/timesheets/{id}/overtime", new UUID(0, 0))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("getTimesheetOvertime")
  void get_timesheet_overtime_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherOwner("timesheet:read")
        .get("/api/v1/timesheets/{id}/overtime", row.get("id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("getTimesheetOvertime")
  void get_timesheet_overtime_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = TimesheetFixture.insert(db);
    asAnotherTenant("timesheet:read")
        .get("/api/v1/timesheets/{id}/overtime", row.get("id"))
        .then()
        .statusCode(404);
  }
}
