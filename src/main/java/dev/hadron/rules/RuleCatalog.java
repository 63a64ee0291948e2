package dev.hadron.rules;

import dev.hadron.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All rules that are known, sorted by id. */
public final class RuleCatalog {

  /** The set that holds where none is named. */
  public static final String STANDARD_SET = "standard";

  /** The sets of the rules that are packed with this program, from few to many. */
  public static final List<String> SETS = List.of("minimal", STANDARD_SET, "strict");

  private final Map<String, Rule> rules = new TreeMap<>();

  private RuleCatalog(Collection<Rule> rules) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /** The rules that are packed with this program; read anew on each call. */
  public static RuleCatalog standard() {
    return about(Subject.values());
  }

  /**
   * The packed rules that look at one of these subjects, and all that decide; a run that reads a
   * schema need not open the pages about Java.
   */
  public static RuleCatalog about(Subject... subjects) {
    return new RuleCatalog(RuleLoader.shipped(Set.of(subjects)));
  }

  /**
   * These rules and a team's own; one of the team's with a known id takes the place of ours, so
   * that it can be another severity, other values, or in no set at all.
   *
   * @param folder holds {@code <topic>/<id>.md}
   * @param problems receives what is wrong with the team's pages
   * @throws java.io.UncheckedIOException when the folder can't be read
   */
  public RuleCatalog withHouseRules(Path folder, List<Diagnostic> problems) {
    List<Rule> all = new ArrayList<>(rules.values());
    all.addAll(RuleLoader.fromFolder(folder, problems));
    return new RuleCatalog(all);
  }

  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** The rules that name this set; empty where none does. */
  public RuleSet set(String name) {
    return new RuleSet(
        name, rules.values().stream().filter(rule -> rule.sets().contains(name)).toList());
  }
}
