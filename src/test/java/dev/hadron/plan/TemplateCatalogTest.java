package dev.hadron.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class TemplateCatalogTest {

  private static final String TEXT =
      """
      # which template makes which file
      core:
        pom.xml: once PomView generated
        .gitignore: once ProjectView scaffolded

      rest:
        # per resource
        src/main/java/{package}/{resource}/{entity}Resource.java: entity EntityView generated
        x{entity}.txt: entity com.acme.Outer$View generated
      """;

  @Test
  void readsFeaturesAndRowsInOrder() {
    List<TemplateRow> rows = TemplateCatalog.parse(TEXT).rows();

    assertEquals(
        List.of(
            "core/pom.xml.qute",
            "core/.gitignore.qute",
            "rest/src/main/java/{package}/{resource}/{entity}Resource.java.qute",
            "rest/x{entity}.txt.qute"),
        rows.stream().map(TemplateRow::template).toList());
    assertEquals("dev.hadron.view.PomView", rows.get(0).view());
    assertEquals(Ownership.SCAFFOLDED, rows.get(1).ownership());
    assertEquals(Loop.ENTITY, rows.get(2).loop());
    assertEquals("com.acme.Outer$View", rows.get(3).view());
  }

  @Test
  void placeholdersBecomeValues() {
    TemplateRow row = TemplateCatalog.parse(TEXT).rows().get(2);

    assertEquals(
        "src/main/java/com/example/shop/orders/OrderResource.java",
        row.outputPath(
            Map.of("package", "com/example/shop", "resource", "orders", "entity", "Order")));
    assertThrows(IllegalArgumentException.class, () -> row.outputPath(Map.of("entity", "Order")));
  }

  @Test
  void isTheYamlThatItIsCalled() {
    Map<String, Map<String, String>> yaml = new Yaml().load(TEXT);

    List<String> fromYaml =
        yaml.entrySet().stream()
            .flatMap(
                feature ->
                    feature.getValue().keySet().stream()
                        .map(path -> feature.getKey() + "/" + path + ".qute"))
            .toList();
    assertEquals(
        fromYaml, TemplateCatalog.parse(TEXT).rows().stream().map(TemplateRow::template).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "core:;  pom.xml once PomView generated | catalog.yml:2: a line \"path: loop View",
        "core:;  pom.xml: twice PomView generated | catalog.yml:2: unknown loop \"twice\"",
        "core:;  pom.xml: entity PomView generated | catalog.yml:2: \"pom.xml\" loops over entity",
        "core:;  pom.xml: once PomView mine | catalog.yml:2: a line \"path: loop View",
        "core:;\tpom.xml: once PomView generated | catalog.yml:2: a line \"feature:\"",
        "core: { } | catalog.yml:1: a line \"feature:\"",
        "core:;  a: once A generated;  a: once A generated | core/a.qute is listed twice",
      })
  void refusesEverythingElseWithItsLine(String text, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> TemplateCatalog.parse(text.replace(';', '\n')));

    assertEquals(message, e.getMessage().substring(0, message.length()));
  }
}
