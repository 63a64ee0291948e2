package dev.hadron.model;

import java.util.List;

/** How callers prove who they are. */
public sealed interface Security {

  /**
   * JSON Web Tokens that this service verifies.
   *
   * @param scheme prefix in the Authorization header, {@code Bearer} or the contract's own
   * @param issuer where they come from
   */
  record Jwt(String schemeName, String scheme, List<String> roles, Issuer issuer)
      implements Security {
    public Jwt {
      roles = List.copyOf(roles);
    }

    /** The same with tokens from elsewhere. */
    public Jwt from(Issuer other) {
      return new Jwt(schemeName, scheme, roles, other);
    }
  }

  /** Nobody is asked. */
  record None() implements Security {}

  /** Who makes the tokens that count. */
  sealed interface Issuer {

    /** Whoever has the key that the configuration names. */
    record Elsewhere() implements Issuer {}

    /** This service, in operations of its contract (registration, login). */
    record Contract() implements Issuer {}

    /** This service, which keeps accounts of its own. */
    record Accounts(AccountTables tables) implements Issuer {}

    /** A provider of OpenID Connect, which says itself where its keys are. */
    record Provider() implements Issuer {}
  }
}
