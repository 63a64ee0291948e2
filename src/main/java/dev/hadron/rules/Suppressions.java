package dev.hadron.rules;

import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes back the findings that a comment with a reason suppresses. */
final class Suppressions {

  /** The rule about suppressions themselves: they name a rule, say why, and are still needed. */
  static final String RULE = "quality-suppression-reason";

  private Suppressions() {}

  /**
   * Parts the findings; a suppression of a rule about {@code subject} that has nothing to take back
   * becomes a finding itself, where the set has the rule about it.
   */
  static RuleReport apply(
      List<Finding> found, Subject subject, List<SourceFile> sources, RuleSet rules) {
    List<Suppression> suppressions = new ArrayList<>();
    sources.forEach(source -> suppressions.addAll(Suppression.in(source)));
    if (suppressions.isEmpty()) {
      return new RuleReport(found, List.of());
    }
    List<Finding> standing = new ArrayList<>();
    List<RuleReport.Suppressed> suppressed = new ArrayList<>();
    Set<Suppression> used = new HashSet<>();
    for (Finding finding : found) {
      Optional<Suppression> holding =
          suppressions.stream().filter(each -> each.holdsFor(finding)).findFirst();
      if (holding.isPresent()) {
        used.add(holding.get());
        suppressed.add(new RuleReport.Suppressed(finding, holding.get().reason()));
      } else {
        standing.add(finding);
      }
    }
    suppressions.removeAll(used);
    standing.addAll(unused(suppressions, subject, rules));
    return new RuleReport(standing, suppressed);
  }

  private static List<Finding> unused(
      List<Suppression> suppressions, Subject subject, RuleSet rules) {
    List<Finding> findings = new ArrayList<>();
    Optional<Rule> about = rules.rule(RULE);
    for (Suppression suppression : suppressions) {
      boolean ours =
          rules.rule(suppression.rule()).filter(rule -> rule.appliesTo() == subject).isPresent();
      if (about.isPresent() && ours && !suppression.reason().isEmpty()) {
        findings.add(
            new Finding(
                RULE,
                about.get().severity(),
                "nothing here breaks " + suppression.rule() + " any more",
                suppression.where(),
                "Take the comment out."));
      }
    }
    return findings;
  }
}
