package com.example.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Values of ticket channel. */
public enum TicketChannel {
  WEB("web"),
  PHONE("phone"),
  MAIL("mail");

  @EnumeratedValue private final String label;

  TicketChannel(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
