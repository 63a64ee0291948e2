package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.output.OutputTree;
import dev.hadron.render.TemplateSource;
import dev.hadron.rules.RuleCatalog;
import dev.hadron.rules.RuleEngine;
import dev.hadron.rules.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the use cases work with: the templates and the rules of this program, and before them a
 * team's own.
 *
 * @param templates folder whose files take the place of templates of the same path
 * @param rules folder of house rules
 */
public record Toolbox(Optional<Path> templates, Optional<Path> rules) {

  /** What is packed with this program, and nothing else. */
  public static final Toolbox SHIPPED = new Toolbox(Optional.empty(), Optional.empty());

  public Generator generator() {
    return new Generator(templateSource());
  }

  /** The project of a result that the generator of this box made, without errors. */
  public OutputTree tree(GenerationRequest request, GenerationResult result) {
    Optional<RuleSet> houseRules =
        rules.map(folder -> ruleCatalog(new ArrayList<>()).set(RuleCatalog.STANDARD_SET));
    return ProjectTree.of(request, result, templateSource(), houseRules);
  }

  /**
   * Reviews the files of a project by the rules.
   *
   * @param files named by their paths relative to the project's root
   * @param options names the set of rules
   */
  public List<Diagnostic> review(List<SourceFile> files, GenerationOptions options) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    RuleCatalog catalog = ruleCatalog(diagnostics);
    RuleEngine engine = new RuleEngine(catalog.set(options.judges()));
    diagnostics.addAll(engine.check(files).diagnostics());
    return diagnostics;
  }

  /**
   * All rules of this box.
   *
   * @param problems receives what is wrong with the house rules
   */
  RuleCatalog ruleCatalog(List<Diagnostic> problems) {
    RuleCatalog standard = RuleCatalog.standard();
    return rules.map(folder -> standard.withHouseRules(folder, problems)).orElse(standard);
  }

  TemplateSource templateSource() {
    TemplateSource shipped = TemplateSource.shipped();
    return templates.map(shipped::overriddenBy).orElse(shipped);
  }
}
