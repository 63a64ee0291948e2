package com.example.registration.account;

import static com.example.registration.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listAccounts")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = AccountFixture.insert(db);
    as("account:read")
        .queryParam("email", row.get("email"))
        .get("/api/v1/accounts")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listAccounts")
  void list_costs_the_same_for_more_rows() {
    AccountFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("account:read")
                    .queryParam("size", 1)
                    .get("/api/v1/accounts")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      AccountFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("account:read")
                    .queryParam("size", 6)
                    .get("/api/v1/accounts")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listAccounts")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      AccountFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM account").size();
    PageWalk.assertEveryRowOnce(() -> as("account:read"), "/api/v1/accounts?page=0", rows);
    PageWalk.assertEveryRowOnce(() -> as("account:read"), "/api/v1/accounts?sort=-email", rows);
  }

  @Test
  @Unhappy("listAccounts")
  void list_refuses_a_page_that_is_too_large() {
    as("account:read")
        .queryParam("size", 101)
        .get("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listAccounts")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("account:read")
        .queryParam("colour", "red")
        .get("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listAccounts")
  void list_refuses_status_in_another_spelling() {
    as("account:read")
        .queryParam("status", "PENDING")
        .get("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("status"));
  }

  @Test
  @Unhappy("listAccounts")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("account:read")
        .queryParam("sort", "displayName")
        .get("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createAccount")
  void create_stores_a_row() {
    Map<String, Object> body = AccountFixture.create(db);
    String location =
        as("account:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/accounts")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM account WHERE id = ?", id);
    assertEquals(body.get("email"), row.get("email"));
    assertEquals(body.get("displayName"), row.get("display_name"));
    assertEquals(body.get("locale"), row.get("locale"));
    assertTrue(row.get("password_hash").toString().startsWith("$2"));
    assertEquals("tester", row.get("created_by"));
    assertEquals("tester", row.get("updated_by"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_a_body_without_email() {
    Map<String, Object> body = AccountFixture.create(db);
    body.remove("email");
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_email_that_exists() {
    Map<String, Object> row = AccountFixture.insert(db);
    Map<String, Object> body = AccountFixture.create(db);
    body.put("email", row.get("email"));
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_a_password_that_is_soon_guessed() {
    Map<String, Object> body = AccountFixture.create(db);
    body.put("password", "a".repeat(7));
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/password"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_a_password_that_no_hash_holds() {
    Map<String, Object> body = AccountFixture.create(db);
    body.put("password", "ä".repeat(37));
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/password"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_nul_in_email() {
    Map<String, Object> body = AccountFixture.create(db);
    body.put("email", "a\0b");
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_email_that_is_no_address() {
    Map<String, Object> body = AccountFixture.create(db);
    body.put("email", "nobody");
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_status_from_a_client() {
    Map<String, Object> body = AccountFixture.create(db);
    body.put("status", "somebody else");
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/status"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_failed_logins_from_a_client() {
    Map<String, Object> body = AccountFixture.create(db);
    body.put("failedLogins", "somebody else");
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/failedLogins"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_verified_at_from_a_client() {
    Map<String, Object> body = AccountFixture.create(db);
    body.put("verifiedAt", "somebody else");
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/verifiedAt"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_created_by_from_a_client() {
    Map<String, Object> body = AccountFixture.create(db);
    body.put("createdBy", "somebody else");
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/createdBy"));
  }

  @Test
  @Unhappy("createAccount")
  void create_refuses_updated_by_from_a_client() {
    Map<String, Object> body = AccountFixture.create(db);
    body.put("updatedBy", "somebody else");
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/updatedBy"));
  }

  @Test
  @Happy("getAccount")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = AccountFixture.insert(db);
    as("account:read")
        .get("/api/v1/accounts/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getAccount")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = AccountFixture.insert(db);
    as("account:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/accounts/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getAccount")
  void get_of_unknown_account_is_not_found() {
    as("account:read").get("/api/v1/accounts/{id}", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("replaceAccount")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = AccountFixture.insert(db);
    Map<String, Object> body = AccountFixture.update(db);
    as("account:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/accounts/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM account WHERE id = ?", row.get("id"));
    assertEquals(body.get("email"), after.get("email"));
    assertEquals(body.get("displayName"), after.get("display_name"));
    assertEquals(body.get("locale"), after.get("locale"));
    assertTrue(after.get("password_hash").toString().startsWith("$2"));
    assertEquals("tester", after.get("updated_by"));
  }

  @Test
  @Unhappy("replaceAccount")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = AccountFixture.insert(db);
    as("account:write")
        .contentType(ContentType.JSON)
        .body(AccountFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/accounts/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchAccount")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = AccountFixture.insert(db);
    Map<String, Object> patch = Map.of("displayName", "display name 3");
    as("account:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/accounts/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM account WHERE id = ?", row.get("id"));
    assertEquals(patch.get("displayName"), after.get("display_name"));
    assertEquals(row.get("email"), after.get("email"));
  }

  @Test
  @Unhappy("patchAccount")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = AccountFixture.insert(db);
    as("account:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/accounts/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Unhappy("patchAccount")
  void patch_refuses_status_from_a_client() {
    Map<String, Object> row = AccountFixture.insert(db);
    as("account:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("status", 1))
        .patch("/api/v1/accounts/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/status"));
  }

  @Test
  @Unhappy("patchAccount")
  void patch_refuses_failed_logins_from_a_client() {
    Map<String, Object> row = AccountFixture.insert(db);
    as("account:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("failedLogins", 1))
        .patch("/api/v1/accounts/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/failedLogins"));
  }

  @Test
  @Unhappy("patchAccount")
  void patch_refuses_verified_at_from_a_client() {
    Map<String, Object> row = AccountFixture.insert(db);
    as("account:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("verifiedAt", 1))
        .patch("/api/v1/accounts/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/verifiedAt"));
  }

  @Test
  @Happy("deleteAccount")
  void delete_removes_the_row() {
    Map<String, Object> row = AccountFixture.insert(db);
    as("account:write").delete("/api/v1/accounts/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM account WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteAccount")
  void delete_of_unknown_account_is_not_found() {
    as("account:write").delete("/api/v1/accounts/{id}", new UUID(0, 0)).then().statusCode(404);
  }
}
