package dev.hadron.rules;

import java.util.ArrayList;
import java.util.List;

/** Rules as text for a terminal: a table of many, a page of one. */
public final class RuleText {

  private RuleText() {}

  /** One line per rule in columns: id, severity, topic, summary; ended by a line end. */
  public static String list(List<Rule> rules) {
    int idWidth = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    int topicWidth = rules.stream().mapToInt(rule -> rule.topic().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Rule rule : rules) {
      text.append(padded(rule.id(), idWidth))
          .append("  ")
          .append(padded(rule.severity().label(), "warning".length()))
          .append("  ")
          .append(padded(rule.topic(), topicWidth))
          .append("  ")
          .append(rule.summary())
          .append('\n');
    }
    return text.toString();
  }

  /** What the rule says, what it decides, what it governs, and then its page's text. */
  public static String page(Rule rule) {
    List<String> lines = new ArrayList<>();
    lines.add(rule.summary());
    lines.add("");
    lines.add("id         " + rule.id());
    lines.add("severity   " + rule.severity().label());
    lines.add("topic      " + rule.topic());
    lines.add("sets       " + String.join(", ", rule.sets()));
    lines.add("looks at   " + rule.appliesTo().label());
    rule.effect().ifPresent(effect -> lines.add("decides    " + effect));
    rule.values().forEach((name, value) -> lines.add("value      " + name + " = " + value));
    rule.templates().forEach(template -> lines.add("template   " + template));
    if (!rule.serves().isEmpty()) {
      lines.add("serves     " + String.join(", ", rule.serves()));
    }
    lines.add("");
    return String.join("\n", lines) + "\n" + prose(rule);
  }

  /** The page from its first section on. */
  private static String prose(Rule rule) {
    int first = rule.page().indexOf("\n## ");
    return first < 0 ? "" : rule.page().substring(first + 1);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
