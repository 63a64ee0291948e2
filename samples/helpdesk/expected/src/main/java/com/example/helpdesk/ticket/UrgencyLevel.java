package com.example.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Values of urgency level. */
public enum UrgencyLevel {
  NONE("none"),
  NORMAL("normal"),
  HIGH("high");

  @EnumeratedValue private final String label;

  UrgencyLevel(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
