package dev.hadron.rules;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Severity;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.rules.handler.Violation;

/** One place where a rule is broken, with the rule's id and severity. */
public record Finding(
    String rule, Severity severity, String message, SourceLocation where, String hint) {

  static Finding of(Rule rule, Violation violation) {
    return of(rule, violation, Dialect.POSTGRESQL);
  }

  /**
   * The same, mended in the words of a server.
   *
   * @param dialect of the schema that was given
   */
  static Finding of(Rule rule, Violation violation, Dialect dialect) {
    return new Finding(
        rule.id(),
        rule.severity(),
        violation.message(),
        violation.where(),
        violation.mend().in(dialect));
  }

  public Diagnostic toDiagnostic() {
    return new Diagnostic(severity, rule, message, where, hint);
  }
}
