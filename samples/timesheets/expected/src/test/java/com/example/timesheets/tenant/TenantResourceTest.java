package com.example.timesheets.tenant;

import static com.example.timesheets.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.http.MergePatch;
import com.example.timesheets.testing.Db;
import com.example.timesheets.testing.Happy;
import com.example.timesheets.testing.PageWalk;
import com.example.timesheets.testing.Statements;
import com.example.timesheets.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TenantResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listTenants")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:read")
        .queryParam("name", row.get("name"))
        .get("/api/v1/tenants")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listTenants")
  void list_costs_the_same_for_more_rows() {
    TenantFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("tenant:read")
                    .queryParam("size", 1)
                    .get("/api/v1/tenants")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      TenantFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("tenant:read")
                    .queryParam("size", 6)
                    .get("/api/v1/tenants")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listTenants")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      TenantFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM tenant").size();
    PageWalk.assertEveryRowOnce(() -> as("tenant:read"), "/api/v1/tenants?page=0", rows);
    PageWalk.assertEveryRowOnce(() -> as("tenant:read"), "/api/v1/tenants?sort=-name", rows);
  }

  @Test
  @Unhappy("listTenants")
  void list_refuses_a_page_that_is_too_large() {
    as("tenant:read")
        .queryParam("size", 101)
        .get("/api/v1/tenants")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listTenants")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("tenant:read")
        .queryParam("colour", "red")
        .get("/api/v1/tenants")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listTenants")
  void list_refuses_to_sort_by_what_it_does_not_have() {
    as("tenant:read")
        .queryParam("sort", "unknown")
        .get("/api/v1/tenants")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createTenant")
  void create_stores_a_row() {
    Map<String, Object> body = TenantFixture.create(db);
    String location =
        as("tenant:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/tenants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM tenant WHERE id = ?", id);
    assertEquals(body.get("name"), row.get("name"));
  }

  @Test
  @Unhappy("createTenant")
  void create_refuses_a_body_without_name() {
    Map<String, Object> body = TenantFixture.create(db);
    body.remove("name");
    as("tenant:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/tenants")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Unhappy("createTenant")
  void create_refuses_name_that_exists() {
    Map<String, Object> row = TenantFixture.insert(db);
    Map<String, Object> body = TenantFixture.create(db);
    body.put("name", row.get("name"));
    as("tenant:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/tenants")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createTenant")
  void create_refuses_nul_in_name() {
    Map<String, Object> body = TenantFixture.create(db);
    body.put("name", "a\0b");
    as("tenant:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/tenants")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Happy("getTenant")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:read")
        .get("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getTenant")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getTenant")
  void get_of_unknown_tenant_is_not_found() {
    as("tenant:read").get("/api/v1/tenants/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("replaceTenant")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = TenantFixture.insert(db);
    Map<String, Object> body = TenantFixture.update(db);
    as("tenant:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM tenant WHERE id = ?", row.get("id"));
    assertEquals(body.get("name"), after.get("name"));
  }

  @Test
  @Unhappy("replaceTenant")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:write")
        .contentType(ContentType.JSON)
        .body(TenantFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchTenant")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = TenantFixture.insert(db);
    Map<String, Object> patch = Map.of();
    as("tenant:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM tenant WHERE id = ?", row.get("id"));
    assertEquals(row.get("name"), after.get("name"));
  }

  @Test
  @Unhappy("patchTenant")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteTenant")
  void delete_removes_the_row() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:write").delete("/api/v1/tenants/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM tenant WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteTenant")
  void delete_of_unknown_tenant_is_not_found() {
    as("tenant:write").delete("/api/v1/tenants/{id}", 0).then().statusCode(404);
  }
}
