package dev.hadron.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.mapping.CatalogMapper;
import dev.hadron.mapping.Mapped;
import dev.hadron.model.Coordinates;
import dev.hadron.read.openapi.ApiReading;
import dev.hadron.read.openapi.OpenApiReader;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples on the rules' pages are files, and each rule judges its own. */
class RuleExamplesTest {

  private static final Coordinates SHOP =
      new Coordinates("com.example", "shop", "1.0.0", "com.example.shop", "Shop");

  private static final RuleCatalog CATALOG = RuleCatalog.standard();

  @TestFactory
  Stream<DynamicTest> good_passes() {
    return examples(RuleSection.GOOD, RuleExamplesTest::passes);
  }

  @TestFactory
  Stream<DynamicTest> bad_is_found() {
    return examples(RuleSection.BAD, RuleExamplesTest::isFound);
  }

  @TestFactory
  Stream<DynamicTest> bad_in_other_clothes_is_found() {
    return examples(RuleSection.BAD_IN_OTHER_CLOTHES, RuleExamplesTest::isFound);
  }

  @TestFactory
  Stream<DynamicTest> a_reason_takes_the_finding_back() {
    return examples(RuleSection.BAD, RuleExamplesTest::canBeSuppressed);
  }

  private static void passes(Rule rule, RuleExample example) {
    assertEquals(List.of(), findings(rule, file(example)));
  }

  private static void isFound(Rule rule, RuleExample example) {
    List<Finding> findings = findings(rule, file(example));
    assertFalse(findings.isEmpty(), "nothing found");
    for (Finding finding : findings) {
      assertEquals(rule.id(), finding.rule());
      assertEquals(example.path(), finding.where().file());
      assertFalse(finding.message().endsWith("."), finding.message());
    }
  }

  /** Puts a comment with a reason above each finding, from the last one up. */
  private static void canBeSuppressed(Rule rule, RuleExample example) {
    if (rule.id().equals(Suppressions.RULE)) {
      return;
    }
    List<String> lines = new ArrayList<>(example.text().lines().toList());
    findings(rule, file(example)).stream()
        .map(finding -> Math.max(finding.where().line(), 1))
        .distinct()
        .sorted((one, other) -> other - one)
        .forEach(line -> lines.add(line - 1, comment(example, rule.id())));
    SourceFile suppressed = new SourceFile(example.path(), String.join("\n", lines) + "\n");

    RuleReport report = report(rule, suppressed);

    assertEquals(List.of(), report.findings(), suppressed.text());
    assertTrue(
        report.suppressed().stream().allMatch(each -> each.reason().equals("a good reason")));
  }

  private static String comment(RuleExample example, String id) {
    String text = "hadron:suppress " + id + " a good reason";
    return switch (example.language()) {
      case "sql" -> "-- " + text;
      case "java" -> "// " + text;
      case "xml" -> "<!-- " + text + " -->";
      default -> "# " + text;
    };
  }

  private static List<Finding> findings(Rule rule, SourceFile file) {
    return report(rule, file).findings();
  }

  private static RuleReport report(Rule rule, SourceFile file) {
    RuleEngine engine = new RuleEngine(new RuleSet("one", List.of(rule)));
    return switch (rule.appliesTo()) {
      case SCHEMA -> {
        SqlReading reading = new SqlReader().read(List.of(file));
        assertEquals(List.of(), reading.diagnostics());
        yield engine.check(reading.catalog(), List.of(file));
      }
      case CONTRACT -> {
        ApiReading reading = new OpenApiReader().read(List.of(file));
        assertTrue(
            reading.api().isPresent(),
            () -> reading.diagnostics().stream().map(Diagnostic::format).toList().toString());
        yield engine.check(reading.api().orElseThrow());
      }
      case BINDING -> throw new IllegalArgumentException("a rule that binds finds nothing");
      case JAVA, FILE -> engine.check(List.of(file));
      case MODEL -> {
        Catalog catalog = new SqlReader().read(List.of(file)).catalog();
        Mapped mapped = new CatalogMapper(catalog, SHOP, false).map();
        yield engine.check(mapped.model(), List.of(file));
      }
    };
  }

  private static SourceFile file(RuleExample example) {
    return new SourceFile(example.path(), example.text());
  }

  private static Stream<DynamicTest> examples(RuleSection section, Trial trial) {
    return CATALOG.rules().stream()
        .filter(rule -> rule.appliesTo() != Subject.BINDING)
        .flatMap(
            rule ->
                rule.body().examples(section).stream()
                    .map(
                        example ->
                            dynamicTest(
                                rule.id() + ":" + example.line(), () -> trial.run(rule, example))));
  }

  private interface Trial {
    void run(Rule rule, RuleExample example);
  }
}
