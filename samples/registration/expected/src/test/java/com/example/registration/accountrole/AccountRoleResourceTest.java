package com.example.registration.accountrole;

import static com.example.registration.testing.Tokens.as;
import static org.hamcrest.Matchers.endsWith;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountRoleResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listAccountRoles")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    as("account-role:read")
        .queryParam("accountId", row.get("account_id"))
        .get("/api/v1/account-roles")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].accountId.toString()", equalTo(row.get("account_id").toString()));
  }

  @Test
  @Happy("listAccountRoles")
  void list_costs_the_same_for_more_rows() {
    AccountRoleFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("account-role:read")
                    .queryParam("size", 1)
                    .get("/api/v1/account-roles")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      AccountRoleFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("account-role:read")
                    .queryParam("size", 6)
                    .get("/api/v1/account-roles")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listAccountRoles")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      AccountRoleFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM account_role").size();
    PageWalk.assertEveryRowOnce(
        () -> as("account-role:read"), "/api/v1/account-roles?sort=-accountId,roleId", rows);
  }

  @Test
  @Unhappy("listAccountRoles")
  void list_refuses_a_page_that_is_too_large() {
    as("account-role:read")
        .queryParam("size", 101)
        .get("/api/v1/account-roles")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listAccountRoles")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("account-role:read")
        .queryParam("colour", "red")
        .get("/api/v1/account-roles")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listAccountRoles")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("account-role:read")
        .queryParam("sort", "grantedAt")
        .get("/api/v1/account-roles")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createAccountRole")
  void create_stores_a_row() {
    Map<String, Object> body = AccountRoleFixture.create(db);
    as("account-role:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/account-roles")
        .then()
        .statusCode(201)
        .header("Location", endsWith("/" + body.get("accountId") + "/" + body.get("roleId")));
    Map<String, Object> row =
        db.row(
            "SELECT * FROM account_role WHERE account_id = ? AND role_id = ?",
            body.get("accountId"),
            body.get("roleId"));
    assertEquals(body.get("roleId"), row.get("role_id"));
    assertEquals(body.get("grantedBy"), row.get("granted_by"));
  }

  @Test
  @Unhappy("createAccountRole")
  void create_refuses_a_body_without_account_id() {
    Map<String, Object> body = AccountRoleFixture.create(db);
    body.remove("accountId");
    as("account-role:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/account-roles")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/accountId"));
  }

  @Test
  @Unhappy("createAccountRole")
  void create_refuses_account_id_and_role_id_that_exists() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    Map<String, Object> body = AccountRoleFixture.create(db);
    body.put("accountId", row.get("account_id"));
    body.put("roleId", row.get("role_id"));
    as("account-role:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/account-roles")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createAccountRole")
  void create_refuses_nul_in_granted_by() {
    Map<String, Object> body = AccountRoleFixture.create(db);
    body.put("grantedBy", "a\0b");
    as("account-role:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/account-roles")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/grantedBy"));
  }

  @Test
  @Happy("getAccountRole")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    as("account-role:read")
        .get(
            "/api/v1/account-roles/{accountId}/{roleId}", row.get("account_id"), row.get("role_id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("accountId.toString()", equalTo(row.get("account_id").toString()))
        .body("roleId.toString()", equalTo(row.get("role_id").toString()));
  }

  @Test
  @Happy("getAccountRole")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    as("account-role:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get(
            "/api/v1/account-roles/{accountId}/{roleId}", row.get("account_id"), row.get("role_id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getAccountRole")
  void get_of_unknown_account_role_is_not_found() {
    as("account-role:read")
        .get("/api/v1/account-roles/{accountId}/{roleId}", new UUID(0, 0), 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("replaceAccountRole")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    Map<String, Object> body = AccountRoleFixture.update(db);
    as("account-role:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put(
            "/api/v1/account-roles/{accountId}/{roleId}", row.get("account_id"), row.get("role_id"))
        .then()
        .statusCode(200);
    Map<String, Object> after =
        db.row(
            "SELECT * FROM account_role WHERE account_id = ? AND role_id = ?",
            row.get("account_id"),
            row.get("role_id"));
    assertEquals(body.get("grantedBy"), after.get("granted_by"));
  }

  @Test
  @Unhappy("replaceAccountRole")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    as("account-role:write")
        .contentType(ContentType.JSON)
        .body(AccountRoleFixture.update(db))
        .header("If-Match", "\"7\"")
        .put(
            "/api/v1/account-roles/{accountId}/{roleId}", row.get("account_id"), row.get("role_id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchAccountRole")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    Map<String, Object> patch = Map.of("grantedBy", "granted by 3");
    as("account-role:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch(
            "/api/v1/account-roles/{accountId}/{roleId}", row.get("account_id"), row.get("role_id"))
        .then()
        .statusCode(200);
    Map<String, Object> after =
        db.row(
            "SELECT * FROM account_role WHERE account_id = ? AND role_id = ?",
            row.get("account_id"),
            row.get("role_id"));
    assertEquals(patch.get("grantedBy"), after.get("granted_by"));
    assertEquals(row.get("account_id"), after.get("account_id"));
  }

  @Test
  @Unhappy("patchAccountRole")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    as("account-role:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch(
            "/api/v1/account-roles/{accountId}/{roleId}", row.get("account_id"), row.get("role_id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteAccountRole")
  void delete_removes_the_row() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    as("account-role:write")
        .delete(
            "/api/v1/account-roles/{accountId}/{roleId}", row.get("account_id"), row.get("role_id"))
        .then()
        .statusCode(204);
    assertEquals(
        Map.of(),
        db.row(
            "SELECT * FROM account_role WHERE account_id = ? AND role_id = ?",
            row.get("account_id"),
            row.get("role_id")));
  }

  @Test
  @Unhappy("deleteAccountRole")
  void delete_of_unknown_account_role_is_not_found() {
    as("account-role:write")
        .delete("/api/v1/account-roles/{accountId}/{roleId}", new UUID(0, 0), 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("listAccountAccountRoles")
  void list_of_account_has_its_rows() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    as("account-role:read")
        .get("/api/v1/accounts/{accountId}/account-roles", row.get("account_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].accountId.toString()", equalTo(row.get("account_id").toString()));
  }

  @Test
  @Unhappy("listAccountAccountRoles")
  void list_of_unknown_account_is_not_found() {
    as("account-role:read")
        .get("/api/v1/accounts/{accountId}/account-roles", new UUID(0, 0))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("listRoleAccountRoles")
  void list_of_role_has_its_rows() {
    Map<String, Object> row = AccountRoleFixture.insert(db);
    as("account-role:read")
        .get("/api/v1/roles/{roleId}/account-roles", row.get("role_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].accountId.toString()", equalTo(row.get("account_id").toString()));
  }

  @Test
  @Unhappy("listRoleAccountRoles")
  void list_of_unknown_role_is_not_found() {
    as("account-role:read").get("/api/v1/roles/{roleId}/account-roles", 0).then().statusCode(404);
  }
}
