package com.example.library.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Values of list books sort. */
public enum ListBooksSort {
  TITLE("title"),
  MINUS_TITLE("-title");

  @EnumeratedValue private final String label;

  ListBooksSort(String label) {
    this.label = label;
  }

  /** The value as the database and the wire spell it. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
