package dev.hadron.generate;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.openapi.OpenApiReader;
import dev.hadron.read.sql.SqlReading;
import dev.hadron.rules.Finding;
import dev.hadron.rules.RuleCatalog;
import dev.hadron.rules.RuleEngine;
import dev.hadron.rules.RuleReport;
import dev.hadron.rules.RuleSet;
import dev.hadron.rules.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The use case of a review: what an input would become, and what the rules say about the design of
 * its schema or contract. What was written by somebody else is reviewed, never refused.
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
    return result.hasErrors() ? result : result.plusDiagnostics(review(request));
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
                "no rule is called " + id,
                SourceLocation.ofFile(OptionKey.SUPPRESS.key() + ": " + id),
                "'hadron rules' lists them"));
      }
    }
    RuleReport report = report(request, rules.set(request.options().judges()));
    report.findings().stream()
        .filter(finding -> !suppressed.containsKey(finding.rule()))
        .map(Finding::toDiagnostic)
        .forEach(diagnostics::add);
    return diagnostics;
  }

  /** What the rules find in the input itself, and in the service that it becomes. */
  private static RuleReport report(GenerationRequest request, RuleSet rules) {
    RuleEngine engine = new RuleEngine(rules);
    List<RuleReport> reports = new ArrayList<>();
    InputParts parts = InputParts.of(request);
    parts
        .schema()
        .ifPresent(schema -> reports.add(review(engine, schema)));
    parts
        .contract()
        .flatMap(contract -> new OpenApiReader().read(contract.inputs()).api())
        .ifPresent(api -> reports.add(engine.check(api)));
    if (rules.rules().stream().anyMatch(rule -> rule.appliesTo() == Subject.MODEL)) {
      Generator.model(request)
          .ifPresent(model -> reports.add(engine.check(model, request.inputs())));
    }
    return RuleReport.all(reports);
  }

  /** The tables as they were given, before any rule decided about them. */
  private static RuleReport review(RuleEngine engine, GenerationRequest request) {
    SqlReading reading = SchemaSources.of(request).read(request.options());
    Catalog catalog = ServiceSchema.asGiven(reading, request.exact());
    return engine.check(catalog, reading.dialect(), request.inputs());
  }
}
