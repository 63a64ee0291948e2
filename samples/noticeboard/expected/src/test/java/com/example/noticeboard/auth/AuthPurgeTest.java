package com.example.noticeboard.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.noticeboard.testing.Db;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthPurgeTest {
  @Inject Db db;

  @Inject MockMailbox mailbox;

  @Inject AuthPurge purge;

  @Test
  void sessions_that_are_over_are_removed_and_no_other() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    String over = visitor.begin();
    String open = visitor.begin();
    db.rows(
        "UPDATE auth_session s SET expires_at = now() FROM auth_refresh_token t"
            + " WHERE t.session_id = s.id AND t.token_hash = ? RETURNING 1",
        OpaqueToken.hash(over));
    purge.purge();
    assertEquals(0, rows("refresh", over));
    assertEquals(1, rows("refresh", open));
    Visitor.refresh(open).statusCode(200);
  }

  @Test
  void a_token_that_nobody_used_in_its_time_is_removed() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    String idle = visitor.begin();
    expire("refresh", idle);
    Visitor.post("password/forgotten", Map.of("email", visitor.email())).statusCode(202);
    String mailed = visitor.mailed(mailbox);
    purge.purge();
    assertEquals(0, rows("refresh", idle));
    assertEquals(1, rows("mail", mailed));
    expire("mail", mailed);
    purge.purge();
    assertEquals(0, rows("mail", mailed));
  }

  private void expire(String kind, String token) {
    db.rows(
        "UPDATE auth_%s_token SET expires_at = now() WHERE token_hash = ? RETURNING 1"
            .formatted(kind),
        OpaqueToken.hash(token));
  }

  private int rows(String kind, String token) {
    return db.rows(
            "SELECT 1 FROM auth_%s_token WHERE token_hash = ?".formatted(kind),
            OpaqueToken.hash(token))
        .size();
  }
}
