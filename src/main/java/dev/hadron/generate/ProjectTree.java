package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Coordinates;
import dev.hadron.model.Feature;
import dev.hadron.output.OutputTree;
import dev.hadron.output.Provenance;
import dev.hadron.output.Sha256;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.render.TemplateSource;
import dev.hadron.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes of a result the project as a sink takes it: its files, and the record of what made them.
 */
final class ProjectTree {

  private ProjectTree() {}

  /**
   * The project of a result without errors that these templates were used for.
   *
   * @param houseRules the rules that were in force, where they are not just those of the program
   */
  static OutputTree of(
      GenerationRequest request,
      GenerationResult result,
      TemplateSource source,
      Optional<RuleSet> houseRules) {
    SortedMap<String, String> inputs = new TreeMap<>();
    for (SourceFile input : request.inputs()) {
      inputs.put(input.name(), Sha256.of(input.text()));
    }
    Provenance provenance =
        new Provenance(
            HadronBuild.version(),
            project(request.options(), result.coordinates().orElseThrow()),
            given(request.options()),
            inputs,
            List.of(),
            houseRules.map(ProjectTree::pages).orElseGet(HadronBuild::rules),
            templates(result.files(), source));
    return OutputTree.of(result.files(), provenance);
  }

  private static SortedMap<String, String> project(
      GenerationOptions options, Coordinates coordinates) {
    SortedMap<String, String> project = new TreeMap<>();
    project.put(OptionKey.NAME.key(), coordinates.artifactId());
    project.put(OptionKey.GROUP.key(), coordinates.groupId());
    project.put(OptionKey.PACKAGE.key(), coordinates.basePackage());
    project.put(OptionKey.DATABASE.key(), options.target().key());
    options.auth().ifPresent(value -> project.put(OptionKey.AUTH.key(), value.label()));
    return project;
  }

  private static SortedMap<String, String> given(GenerationOptions options) {
    SortedMap<String, String> given = new TreeMap<>();
    options.artifactId().ifPresent(value -> given.put(OptionKey.NAME.key(), value));
    options.groupId().ifPresent(value -> given.put(OptionKey.GROUP.key(), value));
    options.packageName().ifPresent(value -> given.put(OptionKey.PACKAGE.key(), value));
    options.database().ifPresent(value -> given.put(OptionKey.DATABASE.key(), value.key()));
    options.auth().ifPresent(value -> given.put(OptionKey.AUTH.key(), value.label()));
    put(given, OptionKey.MEANING, options.meaning());
    put(given, OptionKey.SUPPRESS, options.suppress());
    options.ruleSet().ifPresent(value -> given.put(OptionKey.SET.key(), value));
    if (!options.placeholders().isEmpty()) {
      given.put(
          OptionKey.PLACEHOLDERS.key(),
          options.placeholders().entrySet().stream()
              .map(entry -> entry.getKey() + "=" + entry.getValue())
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    options.dialect().ifPresent(value -> given.put(OptionKey.DIALECT.key(), value.key()));
    options.broken().ifPresent(value -> given.put(OptionKey.BROKEN.key(), value.label()));
    options.client().ifPresent(value -> given.put(OptionKey.CLIENT.key(), value));
    if (!options.features().isEmpty()) {
      given.put(
          OptionKey.FEATURES.key(),
          options.features().stream().map(Feature::label).collect(Collectors.joining(", ")));
    }
    return given;
  }

  private static void put(
      SortedMap<String, String> given, OptionKey key, Map<String, String> pairs) {
    if (!pairs.isEmpty()) {
      given.put(
          key.key(),
          pairs.entrySet().stream()
              .map(pair -> pair.getKey() + ": " + pair.getValue())
              .collect(Collectors.joining("; ")));
    }
  }

  /** Over id and page of every rule. */
  private static String pages(RuleSet rules) {
    SortedMap<String, String> pages = new TreeMap<>();
    rules.rules().forEach(rule -> pages.put(rule.id(), rule.page()));
    return Sha256.of(pages);
  }

  /** Of the program's templates, and of those that took the place of some. */
  private static String templates(List<GeneratedFile> files, TemplateSource source) {
    SortedMap<String, String> replaced = new TreeMap<>();
    for (GeneratedFile file : files) {
      source
          .override(file.template())
          .ifPresent(override -> replaced.put(file.template(), override.text()));
    }
    if (replaced.isEmpty()) {
      return HadronBuild.templates();
    }
    replaced.put("", HadronBuild.templates());
    return Sha256.of(replaced);
  }
}
