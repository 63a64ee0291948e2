package dev.hadron.rules;

import dev.hadron.api.Api;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Severity;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.ServiceModel;
import dev.hadron.rules.handler.FilePatterns;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.SchemaAmendment;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Runs the rules of one set: lets them decide, and lets them find fault. */
public final class RuleEngine {

  /** Id of the finding about a Java file that can't be parsed. */
  public static final String UNREADABLE_JAVA = "java-syntax";

  private final RuleSet rules;

  public RuleEngine(RuleSet rules) {
    this.rules = rules;
  }

  /** The engine with the packed rules of the standard set. */
  public static RuleEngine standard() {
    return new RuleEngine(RuleCatalog.standard().set(RuleCatalog.STANDARD_SET));
  }

  /** The given schema with what the rules of this set add to it. */
  public SchemaAmendment amend(Catalog given) {
    Set<String> handlers = new HashSet<>();
    for (Rule rule : rules.rules()) {
      rule.effect().ifPresent(handlers::add);
    }
    return SchemaDecisions.amend(given, handlers);
  }

  /** Reviews a schema of PostgreSQL. */
  public RuleReport check(Catalog catalog, List<SourceFile> sources) {
    return check(catalog, Dialect.POSTGRESQL, sources);
  }

  /**
   * Reviews a schema.
   *
   * @param catalog the schema in PostgreSQL's words
   * @param dialect of the server that it was written for, which its mends are for
   * @param sources the texts that it was read from, for their suppressions
   */
  public RuleReport check(Catalog catalog, Dialect dialect, List<SourceFile> sources) {
    return run(
        Subject.SCHEMA,
        dialect,
        sources,
        check ->
            check instanceof RuleCheck.CatalogCheck onCatalog
                ? onCatalog.check(catalog, dialect)
                : List.of());
  }

  /** Reviews a contract; suppressions are read from its own documents. */
  public RuleReport check(Api api) {
    List<SourceFile> sources = new ArrayList<>(api.document().parts());
    sources.add(api.document().entry());
    return run(
        Subject.CONTRACT,
        sources,
        check ->
            check instanceof RuleCheck.ContractCheck onContract
                ? onContract.check(api)
                : List.of());
  }

  /**
   * Reviews a service before its files are planned.
   *
   * @param sources the texts that it was made from, for their suppressions
   */
  public RuleReport check(ServiceModel model, List<SourceFile> sources) {
    return run(
        Subject.MODEL,
        sources,
        check -> check instanceof RuleCheck.ModelCheck onModel ? onModel.check(model) : List.of());
  }

  /** Reviews the files of a project, each named by its path relative to the project's root. */
  public RuleReport check(List<SourceFile> files) {
    Map<Rule, FilePatterns> declared = new LinkedHashMap<>();
    for (Rule rule : rules.rules()) {
      if (rule.check() instanceof Rule.Declared check) {
        declared.put(rule, check.files().compile());
      }
    }
    boolean looksAtJava = rules.rules().stream().anyMatch(rule -> rule.appliesTo() == Subject.JAVA);
    List<RuleReport> reports = new ArrayList<>();
    for (SourceFile file : files) {
      reports.add(checkFile(file, declared));
      if (looksAtJava && file.name().endsWith(".java")) {
        reports.add(checkJava(file));
      }
    }
    return RuleReport.all(reports);
  }

  private RuleReport checkFile(SourceFile file, Map<Rule, FilePatterns> declared) {
    List<Finding> found = new ArrayList<>();
    declared.forEach(
        (rule, patterns) ->
            patterns.check(file).forEach(each -> found.add(Finding.of(rule, each))));
    return Suppressions.apply(found, Subject.FILE, List.of(file), rules);
  }

  private RuleReport checkJava(SourceFile file) {
    Optional<JavaSource> source = JavaSource.parse(file);
    if (source.isEmpty()) {
      Finding unreadable =
          new Finding(
              UNREADABLE_JAVA,
              Severity.ERROR,
              "this is no Java 17",
              SourceLocation.ofFile(file.name()),
              "");
      return new RuleReport(List.of(unreadable), List.of());
    }
    return run(
        Subject.JAVA,
        List.of(file),
        check ->
            check instanceof RuleCheck.JavaCheck onJava ? onJava.check(source.get()) : List.of());
  }

  private RuleReport run(
      Subject subject, List<SourceFile> sources, Function<RuleCheck, List<Violation>> look) {
    return run(subject, Dialect.POSTGRESQL, sources, look);
  }

  private RuleReport run(
      Subject subject,
      Dialect dialect,
      List<SourceFile> sources,
      Function<RuleCheck, List<Violation>> look) {
    List<Finding> found = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (rule.appliesTo() == subject && rule.check() instanceof Rule.Handler handler) {
        RuleHandlers.check(handler.name())
            .map(look)
            .orElse(List.of())
            .forEach(violation -> found.add(Finding.of(rule, violation, dialect)));
      }
    }
    return Suppressions.apply(found, subject, sources, rules);
  }
}
