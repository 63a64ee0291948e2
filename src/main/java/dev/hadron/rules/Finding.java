package dev.hadron.rules;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Severity;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.rules.handler.Violation;

/** One place where a rule is broken, with the rule's id and severity. */
public record Finding(
    String rule, Severity severity, String message, SourceLocation where, String hint) {

  static Finding of(Rule rule, Violation violation) {
    return new Finding(
        rule.id(), rule.severity(), violation.message(), violation.where(), violation.hint());
  }

  public Diagnostic toDiagnostic() {
    return new Diagnostic(severity, rule, message, where, hint);
  }
}
