package dev.hadron.generate;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import dev.hadron.rules.Finding;
import dev.hadron.rules.RuleCatalog;
import dev.hadron.rules.RuleEngine;
import dev.hadron.rules.RuleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The use case of a review: what an input would become, and what the rules say about the design of
 * its schema. A schema that was written by somebody else is reviewed, never refused.
 */
public final class Checker {

  /** Id of what is wrong with an option that only a review can judge. */
  private static final String OPTION = "option";

  private final Toolbox toolbox;

  public Checker(Toolbox toolbox) {
    this.toolbox = toolbox;
  }

  /** What {@code generate} would come to, with the findings after its diagnostics, by place. */
  public GenerationResult check(GenerationRequest request) {
    GenerationResult result = toolbox.generator().generate(request);
    boolean isSchema = InputKind.of(request.inputs().get(0)) == InputKind.SQL;
    return result.hasErrors() || !isSchema ? result : result.plusDiagnostics(review(request));
  }

  private List<Diagnostic> review(GenerationRequest request) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    RuleCatalog rules = toolbox.ruleCatalog(diagnostics);
    Map<String, String> suppressed = request.options().suppress();
    for (String id : suppressed.keySet()) {
      if (rules.rule(id).isEmpty()) {
        diagnostics.add(
            Diagnostic.warning(
                OPTION,
                "suppress: no rule is called " + id,
                SourceLocation.ofFile(request.inputs().get(0).name()),
                "'hadron rules' lists them"));
      }
    }
    SchemaSources sources = SchemaSources.of(request);
    SqlReading reading = new SqlReader(request.options().dialect()).read(sources.files());
    Catalog catalog = FirstMigration.of(reading, request.exact()).catalog();
    RuleReport report =
        new RuleEngine(rules.set(RuleCatalog.STANDARD_SET)).check(catalog, request.inputs());
    report.findings().stream()
        .filter(finding -> !suppressed.containsKey(finding.rule()))
        .map(Finding::toDiagnostic)
        .forEach(diagnostics::add);
    return diagnostics;
  }
}
