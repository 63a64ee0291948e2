package com.example.timesheets.label;

import static com.example.timesheets.testing.Tokens.as;
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
import com.example.timesheets.testing.Tokens;
import com.example.timesheets.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LabelResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listLabels")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = LabelFixture.insert(db);
    as("label:read")
        .queryParam("sort", "-id")
        .queryParam("size", 1)
        .get("/api/v1/labels")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listLabels")
  void list_costs_the_same_for_more_rows() {
    LabelFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("label:read")
                    .queryParam("size", 1)
                    .get("/api/v1/labels")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      LabelFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("label:read")
                    .queryParam("size", 6)
                    .get("/api/v1/labels")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listLabels")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      LabelFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM label WHERE tenant_id = 2000000001").size();
    PageWalk.assertEveryRowOnce(() -> as("label:read"), "/api/v1/labels?sort=-id", rows);
  }

  @Test
  @Unhappy("listLabels")
  void list_refuses_a_page_that_is_too_large() {
    as("label:read")
        .queryParam("size", 101)
        .get("/api/v1/labels")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listLabels")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("label:read")
        .queryParam("colour", "red")
        .get("/api/v1/labels")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listLabels")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("label:read")
        .queryParam("sort", "name")
        .get("/api/v1/labels")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Unhappy("listLabels")
  void list_leaves_out_what_another_tenant_has() {
    LabelFixture.insert(db);
    asAnotherTenant("label:read")
        .get("/api/v1/labels")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Happy("createLabel")
  void create_stores_a_row() {
    Map<String, Object> body = LabelFixture.create(db);
    String location =
        as("label:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/labels")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM label WHERE id = ?", id);
    assertEquals(body.get("name"), row.get("name"));
    assertEquals(Tokens.TENANT.toString(), row.get("tenant_id").toString());
  }

  @Test
  @Unhappy("createLabel")
  void create_refuses_a_body_without_name() {
    Map<String, Object> body = LabelFixture.create(db);
    body.remove("name");
    as("label:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/labels")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Unhappy("createLabel")
  void create_refuses_nul_in_name() {
    Map<String, Object> body = LabelFixture.create(db);
    body.put("name", "a\0b");
    as("label:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/labels")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Unhappy("createLabel")
  void create_refuses_tenant_id_from_a_client() {
    Map<String, Object> body = LabelFixture.create(db);
    body.put("tenantId", "somebody else");
    as("label:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/labels")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/tenantId"));
  }

  @Test
  @Happy("getLabel")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = LabelFixture.insert(db);
    as("label:read")
        .get("/api/v1/labels/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getLabel")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = LabelFixture.insert(db);
    as("label:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/labels/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getLabel")
  void get_of_unknown_label_is_not_found() {
    as("label:read").get("/api/v1/labels/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("getLabel")
  void get_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = LabelFixture.insert(db);
    asAnotherTenant("label:read").get("/api/v1/labels/{id}", row.get("id")).then().statusCode(404);
  }

  @Test
  @Happy("replaceLabel")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = LabelFixture.insert(db);
    Map<String, Object> body = LabelFixture.update(db);
    as("label:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/labels/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM label WHERE id = ?", row.get("id"));
    assertEquals(body.get("name"), after.get("name"));
  }

  @Test
  @Unhappy("replaceLabel")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = LabelFixture.insert(db);
    as("label:write")
        .contentType(ContentType.JSON)
        .body(LabelFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/labels/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Unhappy("replaceLabel")
  void replace_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = LabelFixture.insert(db);
    asAnotherTenant("label:write")
        .contentType(ContentType.JSON)
        .body(LabelFixture.update(db))
        .put("/api/v1/labels/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM label WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("patchLabel")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = LabelFixture.insert(db);
    Map<String, Object> patch = Map.of();
    as("label:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/labels/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM label WHERE id = ?", row.get("id"));
    assertEquals(row.get("name"), after.get("name"));
  }

  @Test
  @Unhappy("patchLabel")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = LabelFixture.insert(db);
    as("label:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/labels/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Unhappy("patchLabel")
  void patch_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = LabelFixture.insert(db);
    asAnotherTenant("label:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch("/api/v1/labels/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM label WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("deleteLabel")
  void delete_removes_the_row() {
    Map<String, Object> row = LabelFixture.insert(db);
    as("label:write").delete("/api/v1/labels/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM label WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteLabel")
  void delete_of_unknown_label_is_not_found() {
    as("label:write").delete("/api/v1/labels/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("deleteLabel")
  void delete_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = LabelFixture.insert(db);
    asAnotherTenant("label:write")
        .delete("/api/v1/labels/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM label WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("listTenantLabels")
  void list_of_tenant_has_its_rows() {
    Map<String, Object> row = LabelFixture.insert(db);
    Object rows =
        db.row(
                "SELECT CAST(least(count(*), 20) AS integer) AS rows FROM label WHERE tenant_id ="
                    + " 2000000001")
            .get("rows");
    as("label:read")
        .get("/api/v1/tenants/{tenantId}/labels", row.get("tenant_id"))
        .then()
        .statusCode(200)
        .body("size()", is(rows));
  }

  @Test
  @Unhappy("listTenantLabels")
  void list_of_unknown_tenant_is_not_found() {
    as("label:read").get("/api/v1/tenants/{tenantId}/labels", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listTenantLabels")
  void list_of_tenant_leaves_out_what_another_tenant_has() {
    Map<String, Object> row = LabelFixture.insert(db);
    asAnotherTenant("label:read")
        .get("/api/v1/tenants/{tenantId}/labels", row.get("tenant_id"))
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Happy("listLabelProjects")
  void list_of_projects_has_what_is_linked() {
    Object from = LabelFixture.insert(db).get("id");
    Object to = ProjectFixture.insert(db).get("id");
    db.insert("project_label", Map.of("label_id", from, "project_id", to));
    as("label:read")
        .get("/api/v1/labels/{labelId}/projects", from)
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(to.toString()));
  }

  @Test
  @Happy("listLabelProjects")
  void list_of_projects_costs_the_same_for_more_rows() {
    Object from = LabelFixture.insert(db).get("id");
    db.insert(
        "project_label",
        Map.of("label_id", from, "project_id", ProjectFixture.insert(db).get("id")));
    long one =
        statements.during(
            () ->
                as("label:read")
                    .queryParam("size", 1)
                    .get("/api/v1/labels/{labelId}/projects", from)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      db.insert(
          "project_label",
          Map.of("label_id", from, "project_id", ProjectFixture.insert(db).get("id")));
    }
    long many =
        statements.during(
            () ->
                as("label:read")
                    .queryParam("size", 6)
                    .get("/api/v1/labels/{labelId}/projects", from)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listLabelProjects")
  void list_of_projects_of_unknown_row_is_not_found() {
    as("label:read").get("/api/v1/labels/{labelId}/projects", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listLabelProjects")
  void list_of_projects_is_not_for_another_tenant() {
    Object from = LabelFixture.insert(db).get("id");
    Object to = ProjectFixture.insert(db).get("id");
    db.insert("project_label", Map.of("label_id", from, "project_id", to));
    asAnotherTenant("label:read")
        .get("/api/v1/labels/{labelId}/projects", from)
        .then()
        .statusCode(404);
  }
}
