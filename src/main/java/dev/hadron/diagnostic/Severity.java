package dev.hadron.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters: an error stops generation, a warning and a note do not. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** Lower-case name, as printed between location and message. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
