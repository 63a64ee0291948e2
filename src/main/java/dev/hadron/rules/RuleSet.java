package dev.hadron.rules;

import java.util.List;
import java.util.Optional;

/** Rules that hold together, such as {@code standard}; sorted by id. */
public record RuleSet(String name, List<Rule> rules) {

  public RuleSet {
    rules = List.copyOf(rules);
  }

  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  public boolean contains(String id) {
    return rule(id).isPresent();
  }
}
