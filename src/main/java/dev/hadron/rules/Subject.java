package dev.hadron.rules;

import java.util.Locale;
import java.util.Optional;

/** What a rule's check looks at. */
public enum Subject {
  /** A database schema. */
  SCHEMA,
  /** An OpenAPI contract. */
  CONTRACT,
  /** The service as it is about to be planned. */
  MODEL,
  /** A Java source file. */
  JAVA,
  /** Any text file, by its path. */
  FILE,
  /** An operation of a contract, of which the rule says what it does. */
  BINDING;

  /** Lower-case name, as front matter writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Subject> of(String label) {
    for (Subject subject : values()) {
      if (subject.label().equals(label)) {
        return Optional.of(subject);
      }
    }
    return Optional.empty();
  }
}
