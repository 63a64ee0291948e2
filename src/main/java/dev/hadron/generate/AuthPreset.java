package dev.hadron.generate;

import java.util.Locale;

/** How the generated service authenticates its callers. */
public enum AuthPreset {
  /** Verifies JSON Web Tokens that somebody else issued (RFC 7519, MicroProfile JWT). */
  JWT,
  /** Keeps accounts itself: people register, log in, and get tokens from the service. */
  LOCAL,
  /** Takes the tokens of an OpenID provider, whose address alone has to be said. */
  OIDC,
  /** Every operation is open; only when said. */
  NONE;

  /** Lower-case name, as written on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
