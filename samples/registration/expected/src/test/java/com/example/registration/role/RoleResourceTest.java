package com.example.registration.role;

import static com.example.registration.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.registration.http.MergePatch;
import com.example.registration.testing.Db;
import com.example.registration.testing.Happy;
import com.example.registration.testing.PageWalk;
import com.example.registration.testing.Statements;
import com.example.registration.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoleResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listRoles")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = RoleFixture.insert(db);
    as("role:read")
        .queryParam("name", row.get("name"))
        .get("/api/v1/roles")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listRoles")
  void list_costs_the_same_for_more_rows() {
    RoleFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("role:read").queryParam("size", 1).get("/api/v1/roles").then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      RoleFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("role:read").queryParam("size", 6).get("/api/v1/roles").then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listRoles")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      RoleFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM role").size();
    PageWalk.assertEveryRowOnce(() -> as("role:read"), "/api/v1/roles?sort=-name", rows);
  }

  @Test
  @Unhappy("listRoles")
  void list_refuses_a_page_that_is_too_large() {
    as("role:read")
        .queryParam("size", 101)
        .get("/api/v1/roles")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listRoles")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("role:read")
        .queryParam("colour", "red")
        .get("/api/v1/roles")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listRoles")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("role:read")
        .queryParam("sort", "description")
        .get("/api/v1/roles")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createRole")
  void create_stores_a_row() {
    Map<String, Object> body = RoleFixture.create(db);
    String location =
        as("role:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/roles")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM role WHERE id = ?", id);
    assertEquals(body.get("name"), row.get("name"));
    assertEquals(body.get("description"), row.get("description"));
  }

  @Test
  @Unhappy("createRole")
  void create_refuses_a_body_without_name() {
    Map<String, Object> body = RoleFixture.create(db);
    body.remove("name");
    as("role:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/roles")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Unhappy("createRole")
  void create_refuses_name_that_exists() {
    Map<String, Object> row = RoleFixture.insert(db);
    Map<String, Object> body = RoleFixture.create(db);
    body.put("name", row.get("name"));
    as("role:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/roles")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createRole")
  void create_refuses_nul_in_name() {
    Map<String, Object> body = RoleFixture.create(db);
    body.put("name", "a\0b");
    as("role:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/roles")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Happy("getRole")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = RoleFixture.insert(db);
    as("role:read")
        .get("/api/v1/roles/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getRole")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = RoleFixture.insert(db);
    as("role:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/roles/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getRole")
  void get_of_unknown_role_is_not_found() {
    as("role:read").get("/api/v1/roles/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("replaceRole")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = RoleFixture.insert(db);
    Map<String, Object> body = RoleFixture.update(db);
    as("role:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/roles/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM role WHERE id = ?", row.get("id"));
    assertEquals(body.get("name"), after.get("name"));
    assertEquals(body.get("description"), after.get("description"));
  }

  @Test
  @Unhappy("replaceRole")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = RoleFixture.insert(db);
    as("role:write")
        .contentType(ContentType.JSON)
        .body(RoleFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/roles/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchRole")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = RoleFixture.insert(db);
    Map<String, Object> patch = Map.of("description", "description 3");
    as("role:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/roles/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM role WHERE id = ?", row.get("id"));
    assertEquals(patch.get("description"), after.get("description"));
    assertEquals(row.get("name"), after.get("name"));
  }

  @Test
  @Unhappy("patchRole")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = RoleFixture.insert(db);
    as("role:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/roles/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteRole")
  void delete_removes_the_row() {
    Map<String, Object> row = RoleFixture.insert(db);
    as("role:write").delete("/api/v1/roles/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM role WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteRole")
  void delete_of_unknown_role_is_not_found() {
    as("role:write").delete("/api/v1/roles/{id}", 0).then().statusCode(404);
  }
}
