package com.example.timesheets.project;

import static com.example.timesheets.testing.Tokens.as;
import static com.example.timesheets.testing.Tokens.asAnotherTenant;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.http.MergePatch;
import com.example.timesheets.label.LabelFixture;
import com.example.timesheets.person.PersonFixture;
import com.example.timesheets.testing.Db;
import com.example.timesheets.testing.Happy;
import com.example.timesheets.testing.PageWalk;
import com.example.timesheets.testing.Statements;
import com.example.timesheets.testing.Tokens;
import com.example.timesheets.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listProjects")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = ProjectFixture.insert(db);
    as("project:read")
        .queryParam("sort", "-id")
        .queryParam("size", 1)
        .get("/api/v1/projects")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listProjects")
  void list_costs_the_same_for_more_rows() {
    ProjectFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("project:read")
                    .queryParam("size", 1)
                    .get("/api/v1/projects")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      ProjectFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("project:read")
                    .queryParam("size", 6)
                    .get("/api/v1/projects")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listProjects")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      ProjectFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM project WHERE tenant_id = 2000000001").size();
    PageWalk.assertEveryRowOnce(() -> as("project:read"), "/api/v1/projects?sort=-id", rows);
  }

  @Test
  @Unhappy("listProjects")
  void list_refuses_a_page_that_is_too_large() {
    as("project:read")
        .queryParam("size", 101)
        .get("/api/v1/projects")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listProjects")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("project:read")
        .queryParam("colour", "red")
        .get("/api/v1/projects")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listProjects")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("project:read")
        .queryParam("sort", "name")
        .get("/api/v1/projects")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Unhappy("listProjects")
  void list_leaves_out_what_another_tenant_has() {
    ProjectFixture.insert(db);
    asAnotherTenant("project:read")
        .get("/api/v1/projects")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Happy("createProject")
  void create_stores_a_row() {
    Map<String, Object> body = ProjectFixture.create(db);
    String location =
        as("project:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/projects")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM project WHERE id = ?", id);
    assertEquals(body.get("name"), row.get("name"));
    assertEquals(body.get("budget"), row.get("budget"));
    assertEquals(Tokens.TENANT.toString(), row.get("tenant_id").toString());
  }

  @Test
  @Unhappy("createProject")
  void create_refuses_a_body_without_name() {
    Map<String, Object> body = ProjectFixture.create(db);
    body.remove("name");
    as("project:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/projects")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Unhappy("createProject")
  void create_refuses_lead_id_that_does_not_exist() {
    Map<String, Object> body = ProjectFixture.create(db);
    body.put("leadId", 0);
    as("project:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/projects")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/leadId"));
  }

  @Test
  @Unhappy("createProject")
  void create_refuses_nul_in_name() {
    Map<String, Object> body = ProjectFixture.create(db);
    body.put("name", "a\0b");
    as("project:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/projects")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Unhappy("createProject")
  void create_refuses_tenant_id_from_a_client() {
    Map<String, Object> body = ProjectFixture.create(db);
    body.put("tenantId", "somebody else");
    as("project:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/projects")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/tenantId"));
  }

  @Test
  @Unhappy("createProject")
  void create_refuses_lead_id_that_somebody_else_has() {
    Map<String, Object> body = ProjectFixture.create(db);
    body.put("leadId", PersonFixture.insertOfAnother(db).get("id"));
    as("project:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/projects")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/leadId"));
  }

  @Test
  @Happy("getProject")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = ProjectFixture.insert(db);
    as("project:read")
        .get("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getProject")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = ProjectFixture.insert(db);
    as("project:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getProject")
  void get_of_unknown_project_is_not_found() {
    as("project:read").get("/api/v1/projects/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("getProject")
  void get_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = ProjectFixture.insert(db);
    asAnotherTenant("project:read")
        .get("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("replaceProject")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = ProjectFixture.insert(db);
    Map<String, Object> body = ProjectFixture.update(db);
    as("project:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM project WHERE id = ?", row.get("id"));
    assertEquals(body.get("name"), after.get("name"));
    assertEquals(body.get("budget"), after.get("budget"));
  }

  @Test
  @Unhappy("replaceProject")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = ProjectFixture.insert(db);
    as("project:write")
        .contentType(ContentType.JSON)
        .body(ProjectFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Unhappy("replaceProject")
  void replace_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = ProjectFixture.insert(db);
    asAnotherTenant("project:write")
        .contentType(ContentType.JSON)
        .body(ProjectFixture.update(db))
        .put("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM project WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("patchProject")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = ProjectFixture.insert(db);
    Map<String, Object> patch = Map.of("budget", new BigDecimal("3.00"));
    as("project:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM project WHERE id = ?", row.get("id"));
    assertEquals(patch.get("budget"), after.get("budget"));
    assertEquals(row.get("name"), after.get("name"));
  }

  @Test
  @Unhappy("patchProject")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = ProjectFixture.insert(db);
    as("project:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Unhappy("patchProject")
  void patch_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = ProjectFixture.insert(db);
    asAnotherTenant("project:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM project WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Unhappy("patchProject")
  void patch_refuses_lead_id_that_somebody_else_has() {
    Map<String, Object> row = ProjectFixture.insert(db);
    as("project:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("leadId", PersonFixture.insertOfAnother(db).get("id")))
        .patch("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/leadId"));
  }

  @Test
  @Happy("deleteProject")
  void delete_removes_the_row() {
    Map<String, Object> row = ProjectFixture.insert(db);
    as("project:write").delete("/api/v1/projects/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM project WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteProject")
  void delete_of_unknown_project_is_not_found() {
    as("project:write").delete("/api/v1/projects/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("deleteProject")
  void delete_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = ProjectFixture.insert(db);
    asAnotherTenant("project:write")
        .delete("/api/v1/projects/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM project WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("listTenantProjects")
  void list_of_tenant_has_its_rows() {
    Map<String, Object> row = ProjectFixture.insert(db);
    Object rows =
        db.row(
                "SELECT CAST(least(count(*), 20) AS integer) AS rows FROM project WHERE tenant_id ="
                    + " 2000000001")
            .get("rows");
    as("project:read")
        .get("/api/v1/tenants/{tenantId}/projects", row.get("tenant_id"))
        .then()
        .statusCode(200)
        .body("size()", is(rows));
  }

  @Test
  @Unhappy("listTenantProjects")
  void list_of_unknown_tenant_is_not_found() {
    as("project:read").get("/api/v1/tenants/{tenantId}/projects", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listTenantProjects")
  void list_of_tenant_leaves_out_what_another_tenant_has() {
    Map<String, Object> row = ProjectFixture.insert(db);
    asAnotherTenant("project:read")
        .get("/api/v1/tenants/{tenantId}/projects", row.get("tenant_id"))
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Happy("listPersonProjects")
  void list_of_lead_has_its_rows() {
    Object parent = PersonFixture.insert(db).get("id");
    Map<String, Object> row = ProjectFixture.insert(db, Map.of("lead_id", parent));
    as("project:read")
        .get("/api/v1/people/{personId}/projects", row.get("lead_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listPersonProjects")
  void list_by_lead_costs_the_same_for_more_rows() {
    Object parent = PersonFixture.insert(db).get("id");
    ProjectFixture.insert(db, Map.of("lead_id", parent));
    long one =
        statements.during(
            () ->
                as("project:read")
                    .queryParam("size", 1)
                    .get("/api/v1/people/{personId}/projects", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      ProjectFixture.insert(db, Map.of("lead_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("project:read")
                    .queryParam("size", 6)
                    .get("/api/v1/people/{personId}/projects", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listPersonProjects")
  void list_of_unknown_lead_is_not_found() {
    as("project:read").get("/api/v1/people/{personId}/projects", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listPersonProjects")
  void list_of_lead_leaves_out_what_another_tenant_has() {
    Map<String, Object> row =
        ProjectFixture.insert(db, Map.of("lead_id", PersonFixture.insert(db).get("id")));
    asAnotherTenant("project:read")
        .get("/api/v1/people/{personId}/projects", row.get("lead_id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("listProjectLabels")
  void list_of_labels_has_what_is_linked() {
    Object from = ProjectFixture.insert(db).get("id");
    Object to = LabelFixture.insert(db).get("id");
    db.insert("project_label", Map.of("project_id", from, "label_id", to));
    as("project:read")
        .get("/api/v1/projects/{projectId}/labels", from)
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(to.toString()));
  }

  @Test
  @Happy("listProjectLabels")
  void list_of_labels_costs_the_same_for_more_rows() {
    Object from = ProjectFixture.insert(db).get("id");
    db.insert(
        "project_label", Map.of("project_id", from, "label_id", LabelFixture.insert(db).get("id")));
    long one =
        statements.during(
            () ->
                as("project:read")
                    .queryParam("size", 1)
                    .get("/api/v1/projects/{projectId}/labels", from)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      db.insert(
          "project_label",
          Map.of("project_id", from, "label_id", LabelFixture.insert(db).get("id")));
    }
    long many =
        statements.during(
            () ->
                as("project:read")
                    .queryParam("size", 6)
                    .get("/api/v1/projects/{projectId}/labels", from)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listProjectLabels")
  void list_of_labels_of_unknown_row_is_not_found() {
    as("project:read").get("/api/v1/projects/{projectId}/labels", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listProjectLabels")
  void list_of_labels_is_not_for_another_tenant() {
    Object from = ProjectFixture.insert(db).get("id");
    Object to = LabelFixture.insert(db).get("id");
    db.insert("project_label", Map.of("project_id", from, "label_id", to));
    asAnotherTenant("project:read")
        .get("/api/v1/projects/{projectId}/labels", from)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("linkProjectLabel")
  void link_of_label_stores_it_once() {
    Object from = ProjectFixture.insert(db).get("id");
    Object to = LabelFixture.insert(db).get("id");
    as("project:write")
        .put("/api/v1/projects/{projectId}/labels/{labelId}", from, to)
        .then()
        .statusCode(204);
    assertEquals(
        1,
        db.rows("SELECT * FROM project_label WHERE project_id = ? AND label_id = ?", from, to)
            .size());
  }

  @Test
  @Unhappy("linkProjectLabel")
  void link_of_unknown_label_is_not_found() {
    Object from = ProjectFixture.insert(db).get("id");
    as("project:write")
        .put("/api/v1/projects/{projectId}/labels/{labelId}", from, 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("linkProjectLabel")
  void link_of_label_is_not_for_another_tenant() {
    Object from = ProjectFixture.insert(db).get("id");
    Object to = LabelFixture.insert(db).get("id");
    asAnotherTenant("project:write")
        .put("/api/v1/projects/{projectId}/labels/{labelId}", from, to)
        .then()
        .statusCode(404);
    assertEquals(
        0,
        db.rows("SELECT * FROM project_label WHERE project_id = ? AND label_id = ?", from, to)
            .size());
  }

  @Test
  @Happy("unlinkProjectLabel")
  void unlink_of_label_removes_it() {
    Object from = ProjectFixture.insert(db).get("id");
    Object to = LabelFixture.insert(db).get("id");
    db.insert("project_label", Map.of("project_id", from, "label_id", to));
    as("project:write")
        .delete("/api/v1/projects/{projectId}/labels/{labelId}", from, to)
        .then()
        .statusCode(204);
    assertEquals(
        0,
        db.rows("SELECT * FROM project_label WHERE project_id = ? AND label_id = ?", from, to)
            .size());
  }

  @Test
  @Unhappy("unlinkProjectLabel")
  void unlink_of_label_that_is_not_linked_is_not_found() {
    Object from = ProjectFixture.insert(db).get("id");
    Object to = LabelFixture.insert(db).get("id");
    as("project:write")
        .delete("/api/v1/projects/{projectId}/labels/{labelId}", from, to)
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("unlinkProjectLabel")
  void unlink_of_label_is_not_for_another_tenant() {
    Object from = ProjectFixture.insert(db).get("id");
    Object to = LabelFixture.insert(db).get("id");
    db.insert("project_label", Map.of("project_id", from, "label_id", to));
    asAnotherTenant("project:write")
        .delete("/api/v1/projects/{projectId}/labels/{labelId}", from, to)
        .then()
        .statusCode(404);
    assertEquals(
        1,
        db.rows("SELECT * FROM project_label WHERE project_id = ? AND label_id = ?", from, to)
            .size());
  }
}
