package com.example.helpdesk.account;

import static com.example.helpdesk.testing.Declared.asDeclared;
import static com.example.helpdesk.testing.Tokens.as;
import static com.example.helpdesk.testing.Tokens.asUser;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.helpdesk.testing.Db;
import com.example.helpdesk.testing.Happy;
import com.example.helpdesk.testing.Unhappy;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountResourceTest {
  @Inject Db db;

  @Test
  @Happy("POST /accounts")
  void sign_up_stores_a_row() {
    Map<String, Object> body = AccountFixture.newAccount(db);
    String key =
        given()
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/accounts")
            .then()
            .statusCode(201)
            .body(asDeclared("POST /accounts"))
            .extract()
            .path("account.id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM account WHERE id = ?", key);
    assertEquals(body.get("email"), row.get("email"));
    assertTrue(row.get("password_hash").toString().startsWith("$2"));
    assertEquals(body.get("fullName"), row.get("full_name"));
  }

  @Test
  @Unhappy("POST /accounts")
  void sign_up_refuses_a_second_email() {
    Map<String, Object> body = AccountFixture.newAccount(db);
    given().contentType(ContentType.JSON).body(body).post("/api/accounts").then().statusCode(201);
    Map<String, Object> again = AccountFixture.newAccount(db);
    again.put("email", body.get("email"));
    given().contentType(ContentType.JSON).body(again).post("/api/accounts").then().statusCode(409);
  }

  @Test
  @Unhappy("POST /accounts")
  void sign_up_needs_a_body() {
    given().contentType(ContentType.JSON).post("/api/accounts").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /accounts")
  void sign_up_refuses_broken_json() {
    given().contentType(ContentType.JSON).body("{").post("/api/accounts").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /accounts")
  void sign_up_refuses_a_body_without_email() {
    Map<String, Object> body = AccountFixture.newAccount(db);
    body.remove("email");
    given().contentType(ContentType.JSON).body(body).post("/api/accounts").then().statusCode(400);
  }

  @Test
  @Happy("POST /accounts/login")
  void log_in_knows_the_password() {
    String hash = BcryptUtil.bcryptHash("correct horse battery");
    Map<String, Object> row = AccountFixture.insert(db, Map.of("password_hash", hash));
    Map<String, ?> body = Map.of("email", row.get("email"), "password", "correct horse battery");
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/accounts/login")
        .then()
        .statusCode(200);
    assertEquals(
        hash, db.row("SELECT * FROM account WHERE id = ?", row.get("id")).get("password_hash"));
  }

  @Test
  @Unhappy("POST /accounts/login")
  void log_in_needs_a_body() {
    given().contentType(ContentType.JSON).post("/api/accounts/login").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /accounts/login")
  void log_in_refuses_a_wrong_password() {
    String hash = BcryptUtil.bcryptHash("correct horse battery");
    Map<String, Object> row = AccountFixture.insert(db, Map.of("password_hash", hash));
    Map<String, ?> body = Map.of("email", row.get("email"), "password", "wrong");
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/accounts/login")
        .then()
        .statusCode(401);
  }

  @Test
  @Unhappy("POST /accounts/login")
  void log_in_refuses_who_is_unknown_in_the_same_way() {
    String hash = BcryptUtil.bcryptHash("correct horse battery");
    Map<String, Object> row = AccountFixture.insert(db, Map.of("password_hash", hash));
    Map<String, ?> body =
        Map.of("email", row.get("email") + "x", "password", "correct horse battery");
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/accounts/login")
        .then()
        .statusCode(401);
  }

  @Test
  @Happy("GET /account")
  void get_current_account_shows_the_row() {
    Map<String, Object> row = AccountFixture.insert(db);
    asUser(row.get("id"))
        .get("/api/account")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /account"))
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Unhappy("GET /account")
  void get_current_account_is_refused_to_who_has_no_account() {
    as().get("/api/account").then().statusCode(403);
  }

  @Test
  @Unhappy("GET /account")
  void get_current_account_needs_a_token() {
    given().get("/api/account").then().statusCode(401);
  }
}
