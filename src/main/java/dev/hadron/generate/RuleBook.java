package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.rules.Rule;
import dev.hadron.rules.RuleCatalog;
import dev.hadron.rules.RuleJson;
import dev.hadron.rules.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules to read: a table of many, a page of one. */
public final class RuleBook {

  private final RuleCatalog catalog;
  private final List<Diagnostic> problems;

  private RuleBook(RuleCatalog catalog, List<Diagnostic> problems) {
    this.catalog = catalog;
    this.problems = List.copyOf(problems);
  }

  /** The rules of a toolbox. */
  public static RuleBook of(Toolbox toolbox) {
    List<Diagnostic> problems = new ArrayList<>();
    return new RuleBook(toolbox.ruleCatalog(problems), problems);
  }

  /** What is wrong with the house rules. */
  public List<Diagnostic> problems() {
    return problems;
  }

  /** One line per rule, of one topic or of all; empty when the topic has none. */
  public String list(Optional<String> topic) {
    return RuleText.list(rules(topic));
  }

  /** The rules, of one topic or of all, as a JSON array. */
  public String json(Optional<String> topic) {
    return RuleJson.list(rules(topic));
  }

  /** The page of one rule, empty when there is no such rule. */
  public Optional<String> page(String id) {
    return catalog.rule(id).map(RuleText::page);
  }

  /** One rule as a JSON array of one, empty when there is no such rule. */
  public Optional<String> pageJson(String id) {
    return catalog.rule(id).map(rule -> RuleJson.list(List.of(rule)));
  }

  /** The topics, sorted. */
  public List<String> topics() {
    return catalog.rules().stream().map(Rule::topic).distinct().sorted().toList();
  }

  private List<Rule> rules(Optional<String> topic) {
    return catalog.rules().stream()
        .filter(rule -> topic.isEmpty() || rule.topic().equals(topic.get()))
        .toList();
  }
}
