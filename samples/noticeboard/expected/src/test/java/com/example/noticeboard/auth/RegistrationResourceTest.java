package com.example.noticeboard.auth;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.noticeboard.testing.Db;
import com.example.noticeboard.testing.Happy;
import com.example.noticeboard.testing.Unhappy;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationResourceTest {
  @Inject Db db;

  @Inject MockMailbox mailbox;

  @Test
  @Happy("register")
  void who_registers_is_stored_with_a_hash_and_gets_a_mail() {
    Visitor visitor = Visitor.unknown(db);
    visitor.register().statusCode(202);
    Map<String, Object> row = row(visitor);
    assertTrue(row.get("password_hash").toString().startsWith("$2"));
    assertEquals(null, row.get("confirmed_at"));
    assertEquals("Confirm your address", visitor.subject(mailbox));
    String hash = OpaqueToken.hash(visitor.mailed(mailbox));
    assertFalse(db.rows("SELECT 1 FROM auth_mail_token WHERE token_hash = ?", hash).isEmpty());
  }

  @Test
  @Unhappy("register")
  void who_registers_with_what_is_no_address_or_password_is_told() {
    Visitor.post("register", Map.of("email", "ada", "password", "too short"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"))
        .body("errors[1].pointer", equalTo("/password"));
  }

  @Test
  @Unhappy("register")
  void who_registers_again_is_answered_alike_and_told_by_mail() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    Object hash = row(visitor).get("password_hash");
    String first = Visitor.unknown(db).register().statusCode(202).extract().asString();
    Visitor again = visitor.withPassword("another password");
    assertEquals(first, again.register().statusCode(202).extract().asString());
    assertEquals("You have an account", visitor.subject(mailbox));
    assertEquals(hash, row(visitor).get("password_hash"));
  }

  @Test
  @Happy("confirmAddress")
  void nobody_logs_in_before_the_address_is_proven() {
    Visitor visitor = Visitor.unknown(db);
    visitor.register().statusCode(202);
    visitor.login().statusCode(403);
    visitor.confirm(visitor.mailed(mailbox)).statusCode(204);
    visitor.login().statusCode(200);
  }

  @Test
  @Unhappy("confirmAddress")
  void a_token_of_a_mail_counts_once_in_its_time_and_for_its_purpose() {
    Visitor visitor = Visitor.unknown(db);
    visitor.register().statusCode(202);
    String expired = visitor.mailed(mailbox);
    Visitor.post("password/reset", Map.of("token", expired, "password", "another password"))
        .statusCode(400);
    db.rows(
        "UPDATE auth_mail_token SET expires_at = now() - interval '1 second'"
            + " WHERE token_hash = ? RETURNING 1",
        OpaqueToken.hash(expired));
    visitor.confirm(expired).statusCode(400).body("errors[0].pointer", equalTo("/token"));
    visitor.register().statusCode(202);
    String token = visitor.mailed(mailbox);
    visitor.confirm(token).statusCode(204);
    visitor.confirm(token).statusCode(400);
  }

  @Test
  @Unhappy("confirmAddress")
  void a_link_that_a_stranger_asked_for_proves_nothing_without_the_password() {
    Visitor owner = Visitor.unknown(db);
    Visitor stranger = owner.withPassword("a password of a stranger");
    stranger.register().statusCode(202);
    owner.confirm(owner.mailed(mailbox)).statusCode(400);
    stranger.login().statusCode(403);
  }

  private Map<String, Object> row(Visitor visitor) {
    return db.row("SELECT * FROM auth_account WHERE email = ?", visitor.email());
  }
}
