package com.example.timesheets.timesheet;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Values of get timesheet standing level. */
public enum GetTimesheetStandingLevel {
  EMPTY("empty"),
  BEGUN("begun"),
  FULL("full");

  @EnumeratedValue private final String label;

  GetTimesheetStandingLevel(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
