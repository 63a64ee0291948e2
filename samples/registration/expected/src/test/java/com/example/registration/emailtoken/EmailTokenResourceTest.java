package com.example.registration.emailtoken;

import static com.example.registration.testing.Tokens.as;
import static com.example.registration.testing.Tokens.asAnotherOwner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.example.registration.account.AccountFixture;
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
class EmailTokenResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listEmailTokens")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    as("email-token:read")
        .queryParam("sort", "-id")
        .queryParam("size", 1)
        .get("/api/v1/email-tokens")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listEmailTokens")
  void list_costs_the_same_for_more_rows() {
    EmailTokenFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("email-token:read")
                    .queryParam("size", 1)
                    .get("/api/v1/email-tokens")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      EmailTokenFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("email-token:read")
                    .queryParam("size", 6)
                    .get("/api/v1/email-tokens")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listEmailTokens")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      EmailTokenFixture.insert(db);
    }
    int rows =
        db.rows(
                "SELECT 1 FROM email_token WHERE account_id ="
                    + " '00000000-0000-4000-8000-000000000001'")
            .size();
    PageWalk.assertEveryRowOnce(
        () -> as("email-token:read"), "/api/v1/email-tokens?sort=-id", rows);
  }

  @Test
  @Unhappy("listEmailTokens")
  void list_refuses_a_page_that_is_too_large() {
    as("email-token:read")
        .queryParam("size", 101)
        .get("/api/v1/email-tokens")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listEmailTokens")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("email-token:read")
        .queryParam("colour", "red")
        .get("/api/v1/email-tokens")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listEmailTokens")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("email-token:read")
        .queryParam("sort", "expiresAt")
        .get("/api/v1/email-tokens")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Unhappy("listEmailTokens")
  void list_leaves_out_what_another_owner_has() {
    EmailTokenFixture.insert(db);
    asAnotherOwner("email-token:read")
        .get("/api/v1/email-tokens")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Happy("getEmailToken")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    as("email-token:read")
        .get("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getEmailToken")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    as("email-token:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getEmailToken")
  void get_of_unknown_email_token_is_not_found() {
    as("email-token:read").get("/api/v1/email-tokens/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("getEmailToken")
  void get_never_shows_token_hash() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    assertNotNull(row.get("token_hash"));
    as("email-token:read")
        .get("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .body("$", not(hasKey("tokenHash")));
  }

  @Test
  @Unhappy("getEmailToken")
  void get_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    asAnotherOwner("email-token:read")
        .get("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("replaceEmailToken")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    Map<String, Object> body = EmailTokenFixture.update(db);
    as("email-token:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM email_token WHERE id = ?", row.get("id"));
    assertEquals(body.get("purpose"), after.get("purpose"));
  }

  @Test
  @Unhappy("replaceEmailToken")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    as("email-token:write")
        .contentType(ContentType.JSON)
        .body(EmailTokenFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Unhappy("replaceEmailToken")
  void replace_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    asAnotherOwner("email-token:write")
        .contentType(ContentType.JSON)
        .body(EmailTokenFixture.update(db))
        .put("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM email_token WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("patchEmailToken")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    Map<String, Object> patch = Map.of("purpose", "reset-password");
    as("email-token:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM email_token WHERE id = ?", row.get("id"));
    assertEquals(patch.get("purpose"), after.get("purpose"));
    assertEquals(row.get("id"), after.get("id"));
  }

  @Test
  @Unhappy("patchEmailToken")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    as("email-token:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Unhappy("patchEmailToken")
  void patch_refuses_token_hash_from_a_client() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    as("email-token:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("tokenHash", 1))
        .patch("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/tokenHash"));
  }

  @Test
  @Unhappy("patchEmailToken")
  void patch_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    asAnotherOwner("email-token:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM email_token WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("deleteEmailToken")
  void delete_removes_the_row() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    as("email-token:write")
        .delete("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM email_token WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteEmailToken")
  void delete_of_unknown_email_token_is_not_found() {
    as("email-token:write").delete("/api/v1/email-tokens/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("deleteEmailToken")
  void delete_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    asAnotherOwner("email-token:write")
        .delete("/api/v1/email-tokens/{id}", row.get("id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(), db.row("SELECT * FROM email_token WHERE id = ?", row.get("id")).toString());
  }

  @Test
  @Happy("listAccountEmailTokens")
  void list_of_account_has_its_rows() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    Object rows =
        db.row(
                "SELECT CAST(least(count(*), 20) AS integer) AS rows FROM email_token WHERE"
                    + " account_id = '00000000-0000-4000-8000-000000000001'")
            .get("rows");
    as("email-token:read")
        .get("/api/v1/accounts/{accountId}/email-tokens", row.get("account_id"))
        .then()
        .statusCode(200)
        .body("size()", is(rows));
  }

  @Test
  @Happy("listAccountEmailTokens")
  void list_by_account_costs_the_same_for_more_rows() {
    Object parent = AccountFixture.insert(db).get("id");
    EmailTokenFixture.insert(db, Map.of("account_id", parent));
    long one =
        statements.during(
            () ->
                as("email-token:read")
                    .queryParam("size", 1)
                    .get("/api/v1/accounts/{accountId}/email-tokens", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      EmailTokenFixture.insert(db, Map.of("account_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("email-token:read")
                    .queryParam("size", 6)
                    .get("/api/v1/accounts/{accountId}/email-tokens", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listAccountEmailTokens")
  void list_of_unknown_account_is_not_found() {
    as("email-token:read")
        .get("/api/v1/accounts/{accountId}/email-tokens", new UUID(0, 0))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("listAccountEmailTokens")
  void list_of_account_leaves_out_what_another_owner_has() {
    Map<String, Object> row = EmailTokenFixture.insert(db);
    asAnotherOwner("email-token:read")
        .get("/api/v1/accounts/{accountId}/email-tokens", row.get("account_id"))
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }
}
