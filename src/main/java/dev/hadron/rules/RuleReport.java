package dev.hadron.rules;

import dev.hadron.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a check of one input or project came to, in the order of the places.
 *
 * @param suppressed findings that a comment with a reason takes back
 */
public record RuleReport(List<Finding> findings, List<Suppressed> suppressed) {

  public RuleReport {
    findings =
        findings.stream()
            .sorted(Comparator.comparing(Finding::where).thenComparing(Finding::rule))
            .toList();
    suppressed =
        suppressed.stream()
            .sorted(Comparator.comparing((Suppressed each) -> each.finding().where()))
            .toList();
  }

  /** A finding that somebody has taken back, and why. */
  public record Suppressed(Finding finding, String reason) {}

  /** All reports as one. */
  public static RuleReport all(List<RuleReport> reports) {
    List<Finding> findings = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    for (RuleReport report : reports) {
      findings.addAll(report.findings);
      suppressed.addAll(report.suppressed);
    }
    return new RuleReport(findings, suppressed);
  }

  public List<Diagnostic> diagnostics() {
    return findings.stream().map(Finding::toDiagnostic).toList();
  }
}
