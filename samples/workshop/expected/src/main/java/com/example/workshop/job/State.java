package com.example.workshop.job;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Values of state. */
public enum State {
  WAITING("waiting"),
  MENDING("mending"),
  DONE("done"),
  COLLECTED("collected");

  @EnumeratedValue private final String label;

  State(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
