package dev.hadron.rules.handler;

import dev.hadron.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;

/**
 * A given schema together with what rules add to it: the catalogue as it is after the additions,
 * and the statements of the script that makes them.
 */
public record SchemaAmendment(Catalog catalog, List<Addition> additions) {

  public SchemaAmendment {
    additions = List.copyOf(additions);
  }

  /**
   * One statement of the script.
   *
   * @param rule id of the rule that wants it
   * @param purpose one sentence, the same for all additions of a rule; stands once above them
   * @param sql one statement, without the semicolon
   */
  public record Addition(String rule, String purpose, String sql) {}

  /** Nothing added. */
  public static SchemaAmendment none(Catalog catalog) {
    return new SchemaAmendment(catalog, List.of());
  }

  public boolean isEmpty() {
    return additions.isEmpty();
  }

  /** This amendment, and then what the decision adds to its outcome. */
  public SchemaAmendment then(RuleDecision decision) {
    SchemaAmendment next = decision.decide(catalog);
    List<Addition> all = new ArrayList<>(additions);
    all.addAll(next.additions);
    return new SchemaAmendment(next.catalog, all);
  }

  /** The SQL of each addition with its semicolon, in the order in which they have to run. */
  public List<String> statements() {
    return additions.stream().map(addition -> addition.sql() + ";").toList();
  }

  /** The same additions in another server's words, one statement for each. */
  public SchemaAmendment withStatements(List<String> statements) {
    List<Addition> written = new ArrayList<>();
    for (int i = 0; i < additions.size(); i++) {
      Addition addition = additions.get(i);
      written.add(new Addition(addition.rule(), addition.purpose(), statements.get(i)));
    }
    return new SchemaAmendment(catalog, written);
  }

  /** The script for PostgreSQL, each rule's purpose as a comment; empty where nothing is added. */
  public String toScript() {
    return toScript(
        """
        -- Give up soon rather than make every other writer wait.
        SET LOCAL lock_timeout = '10s';
        """);
  }

  /** The same with these first lines. */
  public String toScript(String head) {
    if (additions.isEmpty()) {
      return "";
    }
    StringBuilder script = new StringBuilder(head);
    String rule = "";
    for (Addition addition : additions) {
      if (!addition.rule().equals(rule)) {
        rule = addition.rule();
        script.append(script.isEmpty() ? "-- " : "\n-- ").append(addition.purpose());
        script.append(" [").append(rule).append("]\n");
      }
      script.append(addition.sql()).append(";\n");
    }
    return script.toString();
  }
}
