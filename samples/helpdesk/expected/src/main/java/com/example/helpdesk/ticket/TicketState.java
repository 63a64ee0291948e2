package com.example.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How far a ticket has come. */
public enum TicketState {
  OPEN("open"),
  WAITING("waiting"),
  SOLVED("solved");

  @EnumeratedValue private final String label;

  TicketState(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
