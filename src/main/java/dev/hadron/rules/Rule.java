package dev.hadron.rules;

import dev.hadron.diagnostic.Severity;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.rules.handler.FileCheck;
import dev.hadron.rules.handler.PathGlob;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One piece of the backend developer's guidance, as its page in {@code agents/rules} gives it.
 *
 * @param id what diagnostics print; also the page's file name
 * @param topic the page's folder
 * @param summary what has to be so, one sentence without full stop
 * @param sets names of the rule sets that it is in
 * @param appliesTo what its check looks at
 * @param effect name of the handler that decides, where the rule does
 * @param check how it sees that it is broken
 * @param values what the rule fixes by name, such as {@code maximum-size} to {@code 100}
 * @param templates paths below {@code templates/} that it governs, or globs with {@code *}
 * @param serves ids of the points of a good service that it serves, such as {@code H3}
 * @param page the page's text, with {@code where} as its place
 */
public record Rule(
    String id,
    String topic,
    String summary,
    Severity severity,
    List<String> sets,
    Subject appliesTo,
    Optional<String> effect,
    Check check,
    Map<String, String> values,
    List<String> templates,
    List<String> serves,
    String page,
    SourceLocation where) {

  public Rule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(check, "check");
    sets = List.copyOf(sets);
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    templates = List.copyOf(templates);
    serves = List.copyOf(serves);
  }

  /** How a rule sees that it is broken. */
  public sealed interface Check {}

  /** By the Java handler of that name. */
  public record Handler(String name) implements Check {}

  /** Nothing breaks it: it binds operations, with evidence, and leaves the others alone. */
  public record Binds() implements Check {}

  /** By patterns that its front matter declares. */
  public record Declared(FileCheck files) implements Check {}

  /** What the page says below its front matter, read anew on each call. */
  public RuleBody body() {
    int end = page.indexOf("\n---\n", 3) + "\n---\n".length();
    int lines = (int) page.substring(0, end).chars().filter(c -> c == '\n').count();
    return RuleBody.parse(page.substring(end), lines + 1);
  }

  /** Whether what comes from that template has to obey the rule. */
  public boolean governs(String template) {
    return templates.stream()
        .anyMatch(
            each ->
                each.indexOf('*') < 0
                    ? each.equals(template)
                    : PathGlob.of(each).matches(template));
  }

  /**
   * A number that the rule fixes.
   *
   * @throws IllegalArgumentException when the rule fixes no such number
   */
  public int number(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("rule " + id + " has no value " + name);
    }
    return Integer.parseInt(value);
  }
}
