package com.example.timesheets.entry;

import static com.example.timesheets.testing.Tokens.as;
import static com.example.timesheets.testing.Tokens.asAnotherOwner;
import static com.example.timesheets.testing.Tokens.asAnotherTenant;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.http.MergePatch;
import com.example.timesheets.project.ProjectFixture;
import com.example.timesheets.testing.Db;
import com.example.timesheets.testing.Happy;
import com.example.timesheets.testing.PageWalk;
import com.example.timesheets.testing.Statements;
import com.example.timesheets.testing.Unhappy;
import com.example.timesheets.timesheet.TimesheetFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listEntries")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:read")
        .queryParam("timesheetId", row.get("timesheet_id"))
        .get("/api/v1/entries")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listEntries")
  void list_costs_the_same_for_more_rows() {
    EntryFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("entry:read")
                    .queryParam("size", 1)
                    .get("/api/v1/entries")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      EntryFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("entry:read")
                    .queryParam("size", 6)
                    .get("/api/v1/entries")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listEntries")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      EntryFixture.insert(db);
    }
    int rows =
        db.rows(
                "SELECT 1 FROM entry WHERE timesheet_id IN (SELECT p.id FROM timesheet p WHERE"
                    + " p.person_id = 2000000001) AND timesheet_id IN (SELECT p.id FROM timesheet p"
                    + " WHERE p.person_id IN (SELECT p2.id FROM person p2 WHERE p2.tenant_id ="
                    + " 2000000001))")
            .size();
    PageWalk.assertEveryRowOnce(() -> as("entry:read"), "/api/v1/entries?sort=-id", rows);
  }

  @Test
  @Unhappy("listEntries")
  void list_refuses_a_page_that_is_too_large() {
    as("entry:read")
        .queryParam("size", 101)
        .get("/api/v1/entries")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listEntries")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("entry:read")
        .queryParam("colour", "red")
        .get("/api/v1/entries")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listEntries")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("entry:read")
        .queryParam("sort", "day")
        .get("/api/v1/entries")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Unhappy("listEntries")
  void list_leaves_out_what_another_owner_has() {
    EntryFixture.insert(db);
    asAnotherOwner("entry:read")
        .get("/api/v1/entries")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Unhappy("listEntries")
  void list_leaves_out_what_another_tenant_has() {
    EntryFixture.insert(db);
    asAnotherTenant("entry:read")
        .get("/api/v1/entries")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Happy("createEntry")
  void create_stores_a_row() {
    Map<String, Object> body = EntryFixture.create(db);
    String location =
        as("entry:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/entries")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM entry WHERE id = ?", id);
    assertEquals(body.get("hours"), row.get("hours"));
    assertEquals(body.get("timesheetId"), row.get("timesheet_id"));
    assertEquals(body.get("projectId"), row.get("project_id"));
  }

  @Test
  @Unhappy("createEntry")
  void create_refuses_a_body_without_day() {
    Map<String, Object> body = EntryFixture.create(db);
    body.remove("day");
    as("entry:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/entries")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/day"));
  }

  @Test
  @Unhappy("createEntry")
  void create_refuses_timesheet_id_that_does_not_exist() {
    Map<String, Object> body = EntryFixture.create(db);
    body.put("timesheetId", new UUID(0, 0));
    as("entry:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/entries")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/timesheetId"));
  }

  @Test
  @Unhappy("createEntry")
  void create_refuses_timesheet_id_that_somebody_else_has() {
    Map<String, Object> body = EntryFixture.create(db);
    body.put("timesheetId", TimesheetFixture.insertOfAnother(db).get("id"));
    as("entry:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/entries")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/timesheetId"));
  }

  @Test
  @Unhappy("createEntry")
  void create_refuses_project_id_that_somebody_else_has() {
    Map<String, Object> body = EntryFixture.create(db);
    body.put("projectId", ProjectFixture.insertOfAnother(db).get("id"));
    as("entry:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/entries")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/projectId"));
  }

  @Test
  @Happy("getEntry")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:read")
        .get("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getEntry")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getEntry")
  void get_of_unknown_entry_is_not_found() {
    as("entry:read").get("/api/v1/entries/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("getEntry")
  void get_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherOwner("entry:read").get("/api/v1/entries/{id}", row.get("id")).then().statusCode(404);
  }

  @Test
  @Unhappy("getEntry")
  void get_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherTenant("entry:read").get("/api/v1/entries/{id}", row.get("id")).then().statusCode(404);
  }

  @Test
  @Happy("replaceEntry")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = EntryFixture.insert(db);
    Map<String, Object> body = EntryFixture.update(db);
    as("entry:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM entry WHERE id = ?", row.get("id"));
    assertEquals(body.get("hours"), after.get("hours"));
    assertEquals(body.get("timesheetId"), after.get("timesheet_id"));
    assertEquals(body.get("projectId"), after.get("project_id"));
  }

  @Test
  @Unhappy("replaceEntry")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:write")
        .contentType(ContentType.JSON)
        .body(EntryFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Unhappy("replaceEntry")
  void replace_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherOwner("entry:write")
        .contentType(ContentType.JSON)
        .body(EntryFixture.update(db))
        .put("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM entry WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Unhappy("replaceEntry")
  void replace_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherTenant("entry:write")
        .contentType(ContentType.JSON)
        .body(EntryFixture.update(db))
        .put("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM entry WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("patchEntry")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = EntryFixture.insert(db);
    Map<String, Object> patch = Map.of("hours", new BigDecimal("3.00"));
    as("entry:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM entry WHERE id = ?", row.get("id"));
    assertEquals(patch.get("hours"), after.get("hours"));
    assertEquals(row.get("id"), after.get("id"));
  }

  @Test
  @Unhappy("patchEntry")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Unhappy("patchEntry")
  void patch_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherOwner("entry:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM entry WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Unhappy("patchEntry")
  void patch_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherTenant("entry:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM entry WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Unhappy("patchEntry")
  void patch_refuses_timesheet_id_that_somebody_else_has() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("timesheetId", TimesheetFixture.insertOfAnother(db).get("id")))
        .patch("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/timesheetId"));
  }

  @Test
  @Unhappy("patchEntry")
  void patch_refuses_project_id_that_somebody_else_has() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("projectId", ProjectFixture.insertOfAnother(db).get("id")))
        .patch("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/projectId"));
  }

  @Test
  @Happy("deleteEntry")
  void delete_removes_the_row() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:write").delete("/api/v1/entries/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM entry WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteEntry")
  void delete_of_unknown_entry_is_not_found() {
    as("entry:write").delete("/api/v1/entries/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("deleteEntry")
  void delete_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherOwner("entry:write")
        .delete("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM entry WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Unhappy("deleteEntry")
  void delete_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherTenant("entry:write")
        .delete("/api/v1/entries/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM entry WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("listTimesheetEntries")
  void list_of_timesheet_has_its_rows() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:read")
        .get("/api/v1/timesheets/{timesheetId}/entries", row.get("timesheet_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listTimesheetEntries")
  void list_by_timesheet_costs_the_same_for_more_rows() {
    Object parent = TimesheetFixture.insert(db).get("id");
    EntryFixture.insert(db, Map.of("timesheet_id", parent));
    long one =
        statements.during(
            () ->
                as("entry:read")
                    .queryParam("size", 1)
                    .get("/api/v1/timesheets/{timesheetId}/entries", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      EntryFixture.insert(db, Map.of("timesheet_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("entry:read")
                    .queryParam("size", 6)
                    .get("/api/v1/timesheets/{timesheetId}/entries", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listTimesheetEntries")
  void list_of_unknown_timesheet_is_not_found() {
    as("entry:read")
        .get("/api/v1/timesheets/{timesheetId}/entries", new UUID(0, 0))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("listTimesheetEntries")
  void list_of_timesheet_leaves_out_what_another_owner_has() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherOwner("entry:read")
        .get("/api/v1/timesheets/{timesheetId}/entries", row.get("timesheet_id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("listTimesheetEntries")
  void list_of_timesheet_leaves_out_what_another_tenant_has() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherTenant("entry:read")
        .get("/api/v1/timesheets/{timesheetId}/entries", row.get("timesheet_id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("listProjectEntries")
  void list_of_project_has_its_rows() {
    Map<String, Object> row = EntryFixture.insert(db);
    as("entry:read")
        .get("/api/v1/projects/{projectId}/entries", row.get("project_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listProjectEntries")
  void list_by_project_costs_the_same_for_more_rows() {
    Object parent = ProjectFixture.insert(db).get("id");
    EntryFixture.insert(db, Map.of("project_id", parent));
    long one =
        statements.during(
            () ->
                as("entry:read")
                    .queryParam("size", 1)
                    .get("/api/v1/projects/{projectId}/entries", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      EntryFixture.insert(db, Map.of("project_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("entry:read")
                    .queryParam("size", 6)
                    .get("/api/v1/projects/{projectId}/entries", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listProjectEntries")
  void list_of_unknown_project_is_not_found() {
    as("entry:read").get("/api/v1/projects/{projectId}/entries", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listProjectEntries")
  void list_of_project_leaves_out_what_another_owner_has() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherOwner("entry:read")
        .get("/api/v1/projects/{projectId}/entries", row.get("project_id"))
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Unhappy("listProjectEntries")
  void list_of_project_leaves_out_what_another_tenant_has() {
    Map<String, Object> row = EntryFixture.insert(db);
    asAnotherTenant("entry:read")
        .get("/api/v1/projects/{projectId}/entries", row.get("project_id"))
        .then()
        .statusCode(404);
  }
}
