package dev.hadron.generate;

import java.util.Locale;

/** How the generated service authenticates its callers. */
public enum AuthPreset {
  /** Verifies JSON Web Tokens that somebody else issued (RFC 7519, MicroProfile JWT). */
  JWT,
  /** Every operation is open; only when said. */
  NONE;

  /** Lower-case name, as written on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
