package com.example.registration.emailtoken;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Values of email token purpose. */
public enum EmailTokenPurpose {
  VERIFY_EMAIL("verify-email"),
  RESET_PASSWORD("reset-password");

  @EnumeratedValue private final String label;

  EmailTokenPurpose(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
