package com.example.registration.account;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Values of account status. */
public enum AccountStatus {
  PENDING("pending"),
  ACTIVE("active"),
  LOCKED("locked"),
  CLOSED("closed");

  @EnumeratedValue private final String label;

  AccountStatus(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
