package com.example.noticeboard.auth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.noticeboard.testing.Db;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProvenPasswordTest {
  @Inject Db db;

  @Inject MockMailbox mailbox;

  @Inject Passwords passwords;

  @Inject AuthAccountService accounts;

  @Inject AuthProofService proofs;

  @Inject AuthSessionService sessions;

  @Inject ProvenPassword provenPassword;

  @Test
  void a_log_in_with_a_password_that_became_another_meanwhile_does_not_bring_it_back() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    Proof proof =
        provenPassword.of(visitor.password(), accounts.attempt(visitor.email())).orElseThrow();
    assertTrue(proofs.change(proof, passwords.hash("another password")).isPresent());
    assertTrue(sessions.open(proof).isEmpty());
    assertTrue(proofs.change(proof, passwords.hash("yet another password")).isEmpty());
    visitor.login().statusCode(401);
    visitor.withPassword("another password").login().statusCode(200);
  }
}
