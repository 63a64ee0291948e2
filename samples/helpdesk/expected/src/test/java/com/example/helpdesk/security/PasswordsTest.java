package com.example.helpdesk.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.elytron.security.common.BcryptUtil;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String HASH = BcryptUtil.bcryptHash(PASSWORD);

  @Test
  void who_is_known_has_one_password() {
    assertTrue(Passwords.matches(PASSWORD, HASH));
    assertFalse(Passwords.matches("wrong", HASH));
  }

  @Test
  void who_is_unknown_has_none_and_waits_as_long() {
    long wrong = time(HASH);
    assertTrue(time(null) > wrong / 2);
  }

  private static long time(String hash) {
    assertFalse(Passwords.matches("wrong", hash));
    long begin = System.nanoTime();
    assertFalse(Passwords.matches("wrong", hash));
    return System.nanoTime() - begin;
  }
}
