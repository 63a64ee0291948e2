package com.example.helpdesk.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.stream.IntStream;
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

  /** The least of some: what else the machine does makes single ones longer. */
  private static long time(String hash) {
    return IntStream.range(0, 4).mapToLong(each -> once(hash)).min().orElseThrow();
  }

  private static long once(String hash) {
    long begin = System.nanoTime();
    assertFalse(Passwords.matches("wrong", hash));
    return System.nanoTime() - begin;
  }
}
