package dev.hadron.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.plan.TemplateCatalog;
import dev.hadron.plan.TemplateRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every template of this project keeps to. */
class ShippedTemplatesTest {

  private static final Path FOLDER = Path.of("templates");
  private static final int LINES_PER_FILE = 150;
  private static final int CONDITIONALS_PER_FILE = 15;
  private static final int CONDITIONALS_PER_100_LINES = 8;

  private static final SortedMap<String, TemplateLint> LINTS = new TreeMap<>();
  private static TemplateCatalog catalog;

  @BeforeAll
  static void read() throws IOException {
    catalog = TemplateCatalog.parse(Files.readString(FOLDER.resolve("catalog.yml")));
    TemplateEngine engine = new TemplateEngine(TemplateSource.shipped().overriddenBy(FOLDER));
    try (Stream<Path> walk = Files.walk(FOLDER)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = FOLDER.relativize(file).toString().replace('\\', '/');
        if (!name.equals("catalog.yml")) {
          LINTS.put(name, TemplateLint.of(engine, name, Files.readString(file)));
        }
      }
    }
  }

  @Test
  void catalogAndDiskNameTheSameTemplates() {
    assertEquals(
        lines(catalog.rows().stream().map(TemplateRow::template).sorted().toList()),
        lines(LINTS.keySet().stream().toList()),
        "expected: rows of templates/catalog.yml, actual: files below templates/");
  }

  @Test
  void catalogIsPackedAsItIs() {
    assertEquals(catalog, TemplateCatalog.shipped());
  }

  @Test
  void everyTemplateIsPackedAsItIs() throws IOException {
    for (String name : LINTS.keySet()) {
      assertEquals(
          Files.readString(FOLDER.resolve(name)),
          TemplateSource.shipped().read(name).orElseThrow(() -> new AssertionError(name)).text());
    }
  }

  @Test
  void firstLineDeclaresTheViewOfTheCatalog() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> actual = new TreeMap<>();
    for (TemplateRow row : catalog.rows()) {
      expected.put(row.template(), row.view());
      actual.put(row.template(), LINTS.get(row.template()).view());
    }
    assertEquals(expected, actual);
  }

  @Test
  void viewsAreRecords() throws ClassNotFoundException {
    TreeSet<String> others = new TreeSet<>();
    for (TemplateRow row : catalog.rows()) {
      if (!Class.forName(row.view()).isRecord()) {
        others.add(row.view());
      }
    }
    assertEquals(new TreeSet<>(), others);
  }

  @Test
  void lintFindsNothing() {
    assertEquals(
        "", lines(LINTS.values().stream().flatMap(lint -> lint.findings().stream()).toList()));
  }

  @Test
  void noTemplateIsLongOrFullOfDecisions() {
    List<String> tooMuch =
        LINTS.entrySet().stream()
            .filter(
                lint ->
                    lint.getValue().lines() > LINES_PER_FILE
                        || lint.getValue().conditionals() > CONDITIONALS_PER_FILE)
            .map(lint -> lint.getKey() + ": " + size(lint.getValue()))
            .toList();
    assertEquals("", lines(tooMuch), "a view should carry what the template decides");
  }

  @Test
  void fewDecisionsAreTakenOverall() {
    int lines = LINTS.values().stream().mapToInt(TemplateLint::lines).sum();
    int conditionals = LINTS.values().stream().mapToInt(TemplateLint::conditionals).sum();
    assertTrue(
        conditionals * 100 <= CONDITIONALS_PER_100_LINES * lines,
        conditionals + " conditionals in " + lines + " lines");
  }

  private static String size(TemplateLint lint) {
    return lint.lines() + " lines, " + lint.conditionals() + " conditionals";
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
