package com.example.noticeboard.auth;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.noticeboard.testing.Db;
import com.example.noticeboard.testing.Happy;
import com.example.noticeboard.testing.Unhappy;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordResourceTest {
  private static final String ANOTHER = "another password";

  @Inject Db db;

  @Inject MockMailbox mailbox;

  @Test
  @Happy("resetPassword")
  void who_reads_the_mail_sets_a_password_once_and_every_session_ends() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    String session = visitor.begin();
    String token = forgotten(visitor);
    reset(token, ANOTHER).statusCode(204);
    assertEquals("Your password was changed", visitor.subject(mailbox));
    Visitor.refresh(session).statusCode(401);
    visitor.login().statusCode(401);
    visitor.withPassword(ANOTHER).login().statusCode(200);
    reset(token, "yet another password").statusCode(400);
  }

  @Test
  @Happy("forgetPassword")
  void nobody_learns_who_has_an_account() {
    Visitor known = Visitor.confirmed(db, mailbox);
    Visitor unknown = Visitor.unknown(db);
    assertEquals(
        forget(known).statusCode(202).extract().asString(),
        forget(unknown).statusCode(202).extract().asString());
    assertTrue(mailbox.getMailsSentTo(unknown.email()).isEmpty());
  }

  @Test
  @Unhappy("forgetPassword")
  void nobody_in_particular_has_forgotten_nothing() {
    Visitor.post("password/forgotten", Map.of()).statusCode(400);
  }

  @Test
  @Unhappy("resetPassword")
  void a_reset_counts_in_its_time_and_until_the_next_one() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    String first = forgotten(visitor);
    String second = forgotten(visitor);
    reset(first, ANOTHER).statusCode(400).body("errors[0].pointer", equalTo("/token"));
    db.rows(
        "UPDATE auth_mail_token SET expires_at = now() WHERE token_hash = ? RETURNING 1",
        OpaqueToken.hash(second));
    reset(second, ANOTHER).statusCode(400);
    visitor.login().statusCode(200);
  }

  @Test
  void of_a_change_and_a_reset_at_once_one_succeeds_and_the_token_is_gone() throws Exception {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    RequestSpecification caller = visitor.loggedIn();
    String token = forgotten(visitor);
    FutureTask<Integer> reset =
        new FutureTask<>(() -> reset(token, "yet another password").extract().statusCode());
    new Thread(reset).start();
    int change = change(caller, visitor.password()).extract().statusCode();
    assertEquals(List.of(204, 400), Stream.of(change, reset.get()).sorted().toList());
    reset(token, "one more password").statusCode(400);
    visitor.login().statusCode(401);
  }

  @Test
  void who_sets_a_password_by_mail_is_locked_no_more() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    for (int i = 0; i < 3; i++) {
      visitor.withPassword("wrong").login().statusCode(401);
    }
    reset(forgotten(visitor), ANOTHER).statusCode(204);
    visitor.withPassword(ANOTHER).login().statusCode(200);
  }

  @Test
  @Happy("changePassword")
  void who_knows_the_password_sets_another_and_every_session_ends() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    String session = visitor.begin();
    String mailed = forgotten(visitor);
    change(visitor.loggedIn(), visitor.password()).statusCode(204);
    assertEquals("Your password was changed", visitor.subject(mailbox));
    Visitor.refresh(session).statusCode(401);
    visitor.login().statusCode(401);
    reset(mailed, "yet another password").statusCode(400);
    visitor.withPassword(ANOTHER).login().statusCode(200);
  }

  @Test
  @Unhappy("changePassword")
  void who_does_not_know_the_password_changes_nothing_and_is_locked() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    RequestSpecification caller = visitor.loggedIn();
    for (int i = 0; i < 3; i++) {
      change(caller, "wrong")
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/currentPassword"));
    }
    change(caller, visitor.password()).statusCode(400);
    visitor.login().statusCode(401);
  }

  @Test
  @Unhappy("changePassword")
  void who_is_not_logged_in_changes_nothing() {
    Visitor.post("password/change", Map.of("currentPassword", "a", "password", ANOTHER))
        .statusCode(401);
  }

  private static ValidatableResponse change(RequestSpecification caller, String current) {
    return caller
        .body(Map.of("currentPassword", current, "password", ANOTHER))
        .post("/api/v1/auth/password/change")
        .then();
  }

  private static ValidatableResponse forget(Visitor visitor) {
    return Visitor.post("password/forgotten", Map.of("email", visitor.email()));
  }

  private String forgotten(Visitor visitor) {
    forget(visitor).statusCode(202);
    return visitor.mailed(mailbox);
  }

  private static ValidatableResponse reset(String token, String password) {
    return Visitor.post("password/reset", Map.of("token", token, "password", password));
  }
}
