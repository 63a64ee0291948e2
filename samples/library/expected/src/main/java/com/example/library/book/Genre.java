package com.example.library.book;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where a book stands. */
public enum Genre {
  FICTION("FICTION"),
  NON_FICTION("NON_FICTION"),
  CHILDREN("CHILDREN"),
  REFERENCE("REFERENCE");

  @EnumeratedValue private final String label;

  Genre(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
