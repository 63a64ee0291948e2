package dev.hadron.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLintTest {

  private static final String VIEW = "{@dev.hadron.render.view.ShopView shop}\n";

  @TempDir Path folder;

  @Test
  void nothingIsFoundInACleanTemplate() throws Exception {
    TemplateLint lint =
        lint(
            VIEW
                + """
                class {shop.className} \\{ // { not a tag } {} \\{@link A} \\{4}
                {#for field in shop.fields}
                  {field.type} {field.name};{#if field_hasNext} {/if}
                {/for}
                {#let name=shop.className}{name}{/let}
                }
                """);

    assertEquals(List.of(), lint.findings());
    assertEquals("dev.hadron.render.view.ShopView", lint.view());
    assertEquals(7, lint.lines());
    assertEquals(1, lint.conditionals());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a{4}; | 2:2: prints the literal {4}",
        "{true} | 2:1: prints the literal {true}",
        "@Path(\"/{id}\") | 2:9: {id} does not start from the view",
        "{#if id}{/if} | 2:1: {id} does not start from the view",
        "{#for a in as}{/for} | {as} does not start from the view",
        "{inject:bean.name} | {inject:bean.name} does not start from the view",
        "/** {@link Foo} */ | 2:15: declares a second view",
        "{/things} | section start tag found for {/things}",
        "{#iff shop.empty}{/iff} | no section helper found",
      })
  void bracesThatWereMeantAsTextAreFound(String line, String expected) throws Exception {
    List<String> findings = lint(VIEW + line + "\n").findings();

    assertEquals(1, findings.size(), findings.toString());
    assertTrue(findings.get(0).startsWith("a.txt.qute:2"), findings.toString());
    assertTrue(findings.get(0).contains(expected), findings.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "{shop.className}",
    "{! {@dev.hadron.render.view.ShopView shop} !}",
    "''",
  })
  void viewIsDeclaredInTheFirstLine(String first) throws Exception {
    assertTrue(
        lint(first + "\n" + VIEW)
            .findings()
            .contains("a.txt.qute:1:1: the first line is not {@package.View name}"));
  }

  @Test
  void decisionsAreCounted() throws Exception {
    TemplateLint lint =
        lint(
            VIEW
                + """
                {#if shop.empty}a{#else if shop.className}b{#else}c{/if}
                {#when shop.className}{#is 'a'}1{#is 'b'}2{#else}3{/when}
                {shop.empty ? 'a' : 'b'}
                {#for field in shop.fields}{field.name}{#else}none{/for}
                """);

    assertEquals(2 + 3 + 1, lint.conditionals());
  }

  private TemplateLint lint(String text) throws IOException {
    Files.writeString(folder.resolve("a.txt.qute"), text);
    return TemplateLint.of(
        new TemplateEngine(TemplateSource.shipped().overriddenBy(folder)), "a.txt.qute", text);
  }
}
