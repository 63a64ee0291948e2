package com.example.noticeboard.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.noticeboard.testing.Db;
import com.example.noticeboard.testing.Happy;
import com.example.noticeboard.testing.Unhappy;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginResourceTest {
  @Inject Db db;

  @Inject MockMailbox mailbox;

  @Inject Passwords passwords;

  @Test
  @Happy("login")
  void who_logs_in_gets_tokens_that_nobody_keeps() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    String refreshToken =
        visitor
            .login()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body("tokenType", equalTo("Bearer"))
            .body("expiresIn", is(600))
            .extract()
            .path("refreshToken");
    assertEquals(43, refreshToken.length());
    visitor.loggedIn().get("/api/v1/auth/me").then().statusCode(200);
    String hash = OpaqueToken.hash(refreshToken);
    assertEquals(1, stored(hash));
    assertEquals(0, stored(refreshToken));
  }

  private int stored(String token) {
    return db.rows("SELECT 1 FROM auth_refresh_token WHERE token_hash = ?", token).size();
  }

  @Test
  @Happy("login")
  void an_access_token_counts_for_as_long_as_is_said() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    JsonPath answer = visitor.login().statusCode(200).extract().jsonPath();
    String claims = answer.getString("accessToken").split("\\.")[1];
    JsonPath token = JsonPath.from(new String(Base64.getUrlDecoder().decode(claims), UTF_8));
    assertEquals(answer.getInt("expiresIn"), token.getInt("exp") - token.getInt("iat"));
  }

  @Test
  @Unhappy("login")
  void who_is_unknown_and_who_errs_are_answered_alike() {
    Visitor known = Visitor.confirmed(db, mailbox);
    Visitor unknown = Visitor.unknown(db);
    assertEquals(refusal(unknown), refusal(known.withPassword("wrong")));
  }

  /** All but what tells requests apart. */
  private static Map<String, Object> refusal(Visitor visitor) {
    Map<String, Object> problem = visitor.login().statusCode(401).extract().jsonPath().getMap("");
    problem.remove("correlationId");
    return problem;
  }

  @Test
  void who_is_unknown_waits_as_long_as_who_errs() {
    Visitor known = Visitor.confirmed(db, mailbox);
    Visitor unknown = Visitor.unknown(db);
    long begin = System.nanoTime();
    passwords.hash("measured");
    long hash = System.nanoTime() - begin;
    assertTrue(time(unknown) > hash / 2);
    assertTrue(time(known.withPassword("wrong")) > hash / 2);
  }

  @Test
  void an_account_is_locked_for_a_time_after_three_failures() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    for (int i = 0; i < 3; i++) {
      visitor.withPassword("wrong").login().statusCode(401);
    }
    assertEquals(refusal(Visitor.unknown(db)), refusal(visitor));
    db.rows(
        "UPDATE auth_account SET locked_until = now() WHERE email = ? RETURNING 1",
        visitor.email());
    visitor.login().statusCode(200);
  }

  @Test
  void failures_are_forgotten_with_a_success() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    for (int i = 0; i < 4; i++) {
      visitor.withPassword("wrong").login().statusCode(401);
      visitor.login().statusCode(200);
    }
  }

  @Test
  void a_hash_that_costs_too_little_is_replaced_at_the_next_log_in() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    db.rows(
        "UPDATE auth_account SET password_hash = ? WHERE email = ? RETURNING 1",
        new Passwords(4).hash(visitor.password()),
        visitor.email());
    visitor.login().statusCode(200);
    Object hash =
        db.row("SELECT password_hash FROM auth_account WHERE email = ?", visitor.email())
            .get("password_hash");
    assertTrue(hash.toString().startsWith("$2a$10$"), hash.toString());
    visitor.login().statusCode(200);
  }

  private static long time(Visitor visitor) {
    long begin = System.nanoTime();
    visitor.login().statusCode(401);
    return System.nanoTime() - begin;
  }
}
