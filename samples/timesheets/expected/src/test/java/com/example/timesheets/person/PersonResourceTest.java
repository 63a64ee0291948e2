package com.example.timesheets.person;

import static com.example.timesheets.testing.Tokens.as;
import static com.example.timesheets.testing.Tokens.asAnotherTenant;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.timesheets.http.MergePatch;
import com.example.timesheets.tenant.TenantFixture;
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
class PersonResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listPeople")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = PersonFixture.insert(db);
    as("person:read")
        .queryParam("email", row.get("email"))
        .get("/api/v1/people")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listPeople")
  void list_costs_the_same_for_more_rows() {
    PersonFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("person:read")
                    .queryParam("size", 1)
                    .get("/api/v1/people")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      PersonFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("person:read")
                    .queryParam("size", 6)
                    .get("/api/v1/people")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listPeople")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      PersonFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM person WHERE tenant_id = 2000000001").size();
    PageWalk.assertEveryRowOnce(() -> as("person:read"), "/api/v1/people?sort=-email", rows);
  }

  @Test
  @Unhappy("listPeople")
  void list_refuses_a_page_that_is_too_large() {
    as("person:read")
        .queryParam("size", 101)
        .get("/api/v1/people")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listPeople")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("person:read")
        .queryParam("colour", "red")
        .get("/api/v1/people")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listPeople")
  void list_refuses_to_sort_by_what_it_does_not_have() {
    as("person:read")
        .queryParam("sort", "unknown")
        .get("/api/v1/people")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Unhappy("listPeople")
  void list_leaves_out_what_another_tenant_has() {
    PersonFixture.insert(db);
    asAnotherTenant("person:read")
        .get("/api/v1/people")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Happy("createPerson")
  void create_stores_a_row() {
    Map<String, Object> body = PersonFixture.create(db);
    String location =
        as("person:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/people")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM person WHERE id = ?", id);
    assertEquals(body.get("email"), row.get("email"));
    assertTrue(row.get("password_hash").toString().startsWith("$2"));
    assertEquals(Tokens.TENANT.toString(), row.get("tenant_id").toString());
  }

  @Test
  @Unhappy("createPerson")
  void create_refuses_a_body_without_email() {
    Map<String, Object> body = PersonFixture.create(db);
    body.remove("email");
    as("person:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/people")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  @Unhappy("createPerson")
  void create_refuses_email_that_exists() {
    Map<String, Object> row = PersonFixture.insert(db);
    Map<String, Object> body = PersonFixture.create(db);
    body.put("email", row.get("email"));
    as("person:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/people")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createPerson")
  void create_refuses_a_password_that_is_soon_guessed() {
    Map<String, Object> body = PersonFixture.create(db);
    body.put("password", "a".repeat(7));
    as("person:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/people")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/password"));
  }

  @Test
  @Unhappy("createPerson")
  void create_refuses_a_password_that_no_hash_holds() {
    Map<String, Object> body = PersonFixture.create(db);
    body.put("password", "ä".repeat(37));
    as("person:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/people")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/password"));
  }

  @Test
  @Unhappy("createPerson")
  void create_refuses_nul_in_email() {
    Map<String, Object> body = PersonFixture.create(db);
    body.put("email", "a\0b");
    as("person:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/people")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  @Unhappy("createPerson")
  void create_refuses_email_that_is_no_address() {
    Map<String, Object> body = PersonFixture.create(db);
    body.put("email", "nobody");
    as("person:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/people")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  @Unhappy("createPerson")
  void create_refuses_tenant_id_from_a_client() {
    Map<String, Object> body = PersonFixture.create(db);
    body.put("tenantId", "somebody else");
    as("person:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/people")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/tenantId"));
  }

  @Test
  @Happy("getPerson")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = PersonFixture.insert(db);
    as("person:read")
        .get("/api/v1/people/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getPerson")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = PersonFixture.insert(db);
    as("person:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/people/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getPerson")
  void get_of_unknown_person_is_not_found() {
    as("person:read").get("/api/v1/people/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("getPerson")
  void get_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = PersonFixture.insert(db);
    asAnotherTenant("person:read").get("/api/v1/people/{id}", row.get("id")).then().statusCode(404);
  }

  @Test
  @Happy("replacePerson")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = PersonFixture.insert(db);
    Map<String, Object> body = PersonFixture.update(db);
    as("person:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/people/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM person WHERE id = ?", row.get("id"));
    assertEquals(body.get("email"), after.get("email"));
    assertTrue(after.get("password_hash").toString().startsWith("$2"));
  }

  @Test
  @Unhappy("replacePerson")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = PersonFixture.insert(db);
    as("person:write")
        .contentType(ContentType.JSON)
        .body(PersonFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/people/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Unhappy("replacePerson")
  void replace_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = PersonFixture.insert(db);
    asAnotherTenant("person:write")
        .contentType(ContentType.JSON)
        .body(PersonFixture.update(db))
        .put("/api/v1/people/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM person WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("patchPerson")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = PersonFixture.insert(db);
    Map<String, Object> patch = Map.of();
    as("person:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/people/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM person WHERE id = ?", row.get("id"));
    assertEquals(row.get("email"), after.get("email"));
  }

  @Test
  @Unhappy("patchPerson")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = PersonFixture.insert(db);
    as("person:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/people/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Unhappy("patchPerson")
  void patch_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = PersonFixture.insert(db);
    asAnotherTenant("person:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch("/api/v1/people/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM person WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("deletePerson")
  void delete_removes_the_row() {
    Map<String, Object> row = PersonFixture.insert(db);
    as("person:write").delete("/api/v1/people/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM person WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deletePerson")
  void delete_of_unknown_person_is_not_found() {
    as("person:write").delete("/api/v1/people/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("deletePerson")
  void delete_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = PersonFixture.insert(db);
    asAnotherTenant("person:write")
        .delete("/api/v1/people/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM person WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("listTenantPeople")
  void list_of_tenant_has_its_rows() {
    Map<String, Object> row = PersonFixture.insert(db);
    Object rows =
        db.row(
                "SELECT CAST(least(count(*), 20) AS integer) AS rows FROM person WHERE tenant_id ="
                    + " 2000000001")
            .get("rows");
    as("person:read")
        .get("/api/v1/tenants/{tenantId}/people", row.get("tenant_id"))
        .then()
        .statusCode(200)
        .body("size()", is(rows));
  }

  @Test
  @Happy("listTenantPeople")
  void list_by_tenant_costs_the_same_for_more_rows() {
    Object parent = TenantFixture.insert(db).get("id");
    PersonFixture.insert(db, Map.of("tenant_id", parent));
    long one =
        statements.during(
            () ->
                as("person:read")
                    .queryParam("size", 1)
                    .get("/api/v1/tenants/{tenantId}/people", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      PersonFixture.insert(db, Map.of("tenant_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("person:read")
                    .queryParam("size", 6)
                    .get("/api/v1/tenants/{tenantId}/people", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listTenantPeople")
  void list_of_unknown_tenant_is_not_found() {
    as("person:read").get("/api/v1/tenants/{tenantId}/people", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listTenantPeople")
  void list_of_tenant_leaves_out_what_another_tenant_has() {
    Map<String, Object> row = PersonFixture.insert(db);
    asAnotherTenant("person:read")
        .get("/api/v1/tenants/{tenantId}/people", row.get("tenant_id"))
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }
}
