package com.example.noticeboard.auth;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.example.noticeboard.testing.Db;
import com.example.noticeboard.testing.Happy;
import com.example.noticeboard.testing.Unhappy;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {
  @Inject Db db;

  @Inject MockMailbox mailbox;

  @Test
  @Happy("refresh")
  void a_session_continues_with_another_token_each_time() {
    String first = Visitor.confirmed(db, mailbox).begin();
    String second = Visitor.refresh(first).statusCode(200).extract().path("refreshToken");
    assertNotEquals(first, second);
    Visitor.refresh(second).statusCode(200);
  }

  @Test
  @Unhappy("refresh")
  void a_token_that_comes_again_ends_its_session_and_no_other() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    String elsewhere = visitor.begin();
    String first = visitor.begin();
    String second = Visitor.refresh(first).statusCode(200).extract().path("refreshToken");
    Visitor.refresh(first).statusCode(401);
    Visitor.refresh(second).statusCode(401);
    Visitor.refresh(elsewhere).statusCode(200);
  }

  @Test
  @Unhappy("refresh")
  void a_session_ends_in_its_time() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    String idle = visitor.begin();
    db.rows(
        "UPDATE auth_refresh_token SET expires_at = now() WHERE token_hash = ? RETURNING 1",
        OpaqueToken.hash(idle));
    Visitor.refresh(idle).statusCode(401);
    String old = visitor.begin();
    db.rows(
        "UPDATE auth_session s SET expires_at = now() FROM auth_refresh_token t"
            + " WHERE t.session_id = s.id AND t.token_hash = ? RETURNING 1",
        OpaqueToken.hash(old));
    Visitor.refresh(old).statusCode(401);
    Visitor.refresh(OpaqueToken.random()).statusCode(401);
  }

  @Test
  @Happy("logout")
  void who_logs_out_cannot_continue() {
    String token = Visitor.confirmed(db, mailbox).begin();
    Visitor.post("logout", Map.of("refreshToken", token)).statusCode(204);
    Visitor.refresh(token).statusCode(401);
  }

  @Test
  @Unhappy("logout")
  void who_logs_out_without_a_token_is_told() {
    Visitor.post("logout", Map.of())
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/refreshToken"));
  }
}
