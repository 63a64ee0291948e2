package com.example.helpdesk.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.UUID;

/** Compares passwords with hashes. */
public final class Passwords {
  private static final String HASH_OF_NOBODY = BcryptUtil.bcryptHash(UUID.randomUUID().toString());

  private Passwords() {}

  /**
   * Whether the password has this hash; as slow for nobody's hash (null) as for a wrong password.
   */
  public static boolean matches(String password, String hash) {
    boolean matches = BcryptUtil.matches(password, hash == null ? HASH_OF_NOBODY : hash);
    return matches && hash != null;
  }
}
