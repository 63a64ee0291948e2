package dev.hadron.rules;

import java.util.Optional;

/** The parts of a rule's page, by their headings. */
public enum RuleSection {
  WHY("Why"),
  GOOD("Good"),
  BAD("Bad"),
  BAD_IN_OTHER_CLOTHES("Bad in other clothes"),
  SUPPRESS("Suppress");

  private final String heading;

  RuleSection(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }

  /** Whether its examples have to break the rule. */
  public boolean isBad() {
    return this == BAD || this == BAD_IN_OTHER_CLOTHES;
  }

  static Optional<RuleSection> of(String heading) {
    for (RuleSection section : values()) {
      if (section.heading.equals(heading)) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }
}
