package dev.hadron.model;

import java.util.List;

/** How callers prove who they are. */
public sealed interface Security {

  /**
   * JSON Web Tokens that this service verifies.
   *
   * @param scheme prefix in the Authorization header, {@code Bearer} or the contract's own
   * @param issuesTokens whether the service itself makes tokens (registration, login)
   */
  record Jwt(String schemeName, String scheme, List<String> roles, boolean issuesTokens)
      implements Security {
    public Jwt {
      roles = List.copyOf(roles);
    }
  }

  /** Nobody is asked. */
  record None() implements Security {}
}
