package dev.hadron.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Severity;
import dev.hadron.rules.handler.PathGlob;
import dev.hadron.rules.handler.RuleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The pages of the rules agree with each other, with the code and with the templates. */
class RulePagesTest {

  private static final Path AGENTS = Path.of("agents");
  private static final Path TEMPLATES = Path.of("templates");
  private static final Path HANDLERS = Path.of("src/main/java/dev/hadron/rules");
  private static final Set<String> TOPICS =
      Set.of(
          "api",
          "bindings",
          "database",
          "security",
          "architecture",
          "observability",
          "quality",
          "testing",
          "delivery");

  private static final List<Rule> RULES = RuleCatalog.standard().rules();

  @Test
  void the_guide_links_to_every_page_with_its_summary() throws IOException {
    String guide = Files.readString(AGENTS.resolve("backend-developer.md"));
    for (Rule rule : RULES) {
      String link =
          "- [%s](rules/%s/%s.md) · %s%s\n"
              .formatted(
                  rule.summary(),
                  rule.topic(),
                  rule.id(),
                  rule.appliesTo().label(),
                  decides(rule) ? " · decides" : "");
      assertTrue(guide.contains(link), link);
    }
    assertEquals(pages().size(), RULES.size());
  }

  @Test
  void every_topic_has_three_rules_at_least() {
    Map<String, Long> counts =
        RULES.stream().collect(Collectors.groupingBy(Rule::topic, Collectors.counting()));
    assertEquals(TOPICS, counts.keySet());
    counts.forEach((topic, count) -> assertTrue(count >= 3, topic + " has " + count));
    assertTrue(RULES.size() >= 30, "only " + RULES.size() + " rules");
  }

  @Test
  void every_page_has_all_its_sections_in_order() throws IOException {
    for (Path page : pages()) {
      List<String> headings =
          Files.readAllLines(page).stream()
              .filter(line -> line.startsWith("## "))
              .map(line -> line.substring(3))
              .toList();
      List<String> expected = Stream.of(RuleSection.values()).map(RuleSection::heading).toList();
      assertEquals(expected, headings, page.toString());
    }
  }

  @Test
  void every_page_has_examples() {
    for (Rule rule : RULES) {
      RuleBody body = rule.body();
      assertFalse(body.examples(RuleSection.GOOD).isEmpty(), rule.id());
      assertFalse(body.examples(RuleSection.BAD).isEmpty(), rule.id());
      assertFalse(body.examples(RuleSection.BAD_IN_OTHER_CLOTHES).isEmpty(), rule.id());
      assertTrue(body.sections().get(RuleSection.WHY).length() > 120, rule.id() + " says why");
    }
  }

  @Test
  void the_title_is_the_summary() throws IOException {
    for (Path page : pages()) {
      String text = Files.readString(page);
      Rule rule = rule(page);
      assertTrue(text.contains("\n# " + rule.summary() + "\n"), page.toString());
    }
  }

  @Test
  void a_run_opens_the_pages_about_its_subject_and_those_that_decide() {
    List<Rule> forSchema = RuleCatalog.about(Subject.SCHEMA).rules();
    for (Rule rule : RULES) {
      boolean expected = rule.appliesTo() == Subject.SCHEMA || decides(rule);
      assertEquals(expected, forSchema.contains(rule), rule.id());
    }
  }

  @Test
  void sets_hold_each_other() {
    for (Rule rule : RULES) {
      List<String> known = RuleCatalog.SETS;
      assertFalse(rule.sets().isEmpty(), rule.id());
      assertEquals(
          known.subList(known.size() - rule.sets().size(), known.size()), rule.sets(), rule.id());
    }
  }

  /** An error would refuse the input; what somebody else has designed is reviewed, not refused. */
  @Test
  void no_rule_about_an_input_is_an_error() {
    Set<Subject> inputs = Set.of(Subject.SCHEMA, Subject.CONTRACT, Subject.MODEL);
    for (Rule rule : RULES) {
      boolean refuses = inputs.contains(rule.appliesTo()) && rule.severity() == Severity.ERROR;
      assertFalse(refuses, rule.id());
    }
  }

  @Test
  void a_rule_applies_to_what_its_check_looks_at() {
    for (Rule rule : RULES) {
      assertEquals(subject(rule), rule.appliesTo(), rule.id());
    }
  }

  @Test
  void every_handler_in_the_code_belongs_to_a_page() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Rule rule : RULES) {
      rule.effect().ifPresent(named::add);
      if (rule.check() instanceof Rule.Handler handler) {
        named.add(handler.name());
      }
    }
    Set<String> written = new TreeSet<>();
    for (String folder : List.of("schema", "contract", "model", "code")) {
      try (Stream<Path> files = Files.list(HANDLERS.resolve(folder))) {
        for (Path file : files.toList()) {
          if (Files.readString(file).contains("public final class")) {
            written.add(file.getFileName().toString().replace(".java", ""));
          }
        }
      }
    }
    assertEquals(written, named);
  }

  @Test
  void every_rule_governs_templates_and_those_that_it_names_exist() throws IOException {
    Set<String> paths;
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      paths =
          files
              .filter(Files::isRegularFile)
              .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toSet());
    }
    for (Rule rule : RULES) {
      assertFalse(rule.templates().isEmpty(), rule.id());
      for (String template : rule.templates()) {
        boolean found =
            template.contains("*")
                ? paths.stream().anyMatch(PathGlob.of(template)::matches)
                : paths.contains(template);
        assertTrue(found, rule.id() + ": " + template);
      }
      assertTrue(paths.stream().anyMatch(rule::governs), rule.id());
    }
  }

  @Test
  void the_page_size_of_the_rule_is_that_of_the_template() throws IOException {
    Rule paged = RuleCatalog.standard().rule("http-list-paged").orElseThrow();
    String request = Files.readString(TEMPLATES.resolve(paged.templates().get(0)));
    assertTrue(request.contains("@DefaultValue(\"" + paged.number("default-size") + "\")"));
    assertTrue(request.contains("@Max(" + paged.number("maximum-size") + ")"));
  }

  @Test
  void points_served_are_points_of_a_good_service() {
    for (Rule rule : RULES) {
      for (String point : rule.serves()) {
        assertTrue(point.matches("[WHDSO]\\d{1,2}"), rule.id() + ": " + point);
      }
    }
  }

  /** Our reader takes a part of YAML; a full parser has to see the same in it. */
  @Test
  void front_matter_is_yaml() throws Exception {
    for (Path page : pages()) {
      String text = Files.readString(page);
      Map<String, Object> ours = new HashMap<>();
      FrontMatter.parse(text).entries().forEach((key, entry) -> ours.put(key, entry.values()));
      Map<String, Object> theirs = new HashMap<>();
      Map<String, Object> yaml = new Yaml().load(text.substring(4, text.indexOf("\n---\n", 4)));
      yaml.forEach((key, value) -> theirs.put(key, strings(value)));
      assertEquals(theirs, ours, page.toString());
    }
  }

  private static List<String> strings(Object value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> strings.add(String.valueOf(item)));
    } else {
      strings.add(String.valueOf(value));
    }
    return strings;
  }

  private static boolean decides(Rule rule) {
    return rule.effect().isPresent() || !rule.values().isEmpty();
  }

  private static Subject subject(Rule rule) {
    if (rule.check() instanceof Rule.Handler handler) {
      RuleCheck check = RuleHandlers.check(handler.name()).orElseThrow();
      if (check instanceof RuleCheck.CatalogCheck) {
        return Subject.SCHEMA;
      }
      if (check instanceof RuleCheck.ContractCheck) {
        return Subject.CONTRACT;
      }
      return check instanceof RuleCheck.ModelCheck ? Subject.MODEL : Subject.JAVA;
    }
    return rule.check() instanceof Rule.Binds ? Subject.BINDING : Subject.FILE;
  }

  private static Rule rule(Path page) {
    String id = page.getFileName().toString().replace(".md", "");
    return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(AGENTS.resolve("rules"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
