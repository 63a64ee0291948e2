package dev.hadron.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.plan.GenerationPlan;
import dev.hadron.plan.Ownership;
import dev.hadron.plan.PlannedFile;
import dev.hadron.render.view.ShopView;
import dev.hadron.render.view.ShopView.FieldView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {

  private static final String JAVA = "shop/src/main/java/{package}/{entity}.java.qute";
  private static final ShopView SHOP =
      new ShopView(
          "com.example",
          "Shop",
          List.of(new FieldView("String", "name"), new FieldView("List<String>", "tags")));

  private static final Path FOLDER = Path.of("src/test/resources/render");

  private final TemplateSource source = TemplateSource.shipped().overriddenBy(FOLDER);

  @Test
  void rendersAViewWithoutEscapingAndWithTheLayoutOfJava() {
    Rendering rendering = render(source, JAVA, "com/example/Shop.java", SHOP);

    assertEquals(List.of(), rendering.diagnostics());
    assertEquals(
        """
        package com.example;

        /** Map of <code>{id}</code>. */
        public class Shop {

          private String name;

          private List<String> tags;
        }
        """,
        rendering.files().get(0).content());
  }

  @Test
  void templateOfTheUserWins(@TempDir Path folder) throws Exception {
    Path override = folder.resolve(JAVA);
    Files.createDirectories(override.getParent());
    Files.writeString(
        override, "{@dev.hadron.render.view.ShopView shop}\r\n// {shop.className}\r\n");

    Rendering rendering = render(source.overriddenBy(folder), JAVA, "Shop.java", SHOP);

    assertEquals("// Shop\n", rendering.files().get(0).content());
  }

  @Test
  void unknownPropertyIsAnErrorAtItsPlace() {
    assertFailsAt("shop/unknown.txt.qute", "shop/unknown.txt.qute:3:3", "clasName");
  }

  @Test
  void unresolvedLiteralBraceIsAnErrorAtItsPlace() {
    assertFailsAt("shop/literal.txt.qute", "shop/literal.txt.qute:2:13", "id");
  }

  @Test
  void openSectionIsAnErrorAtItsPlace() {
    assertFailsAt("shop/broken.txt.qute", "shop/broken.txt.qute:3:14", "for");
  }

  @Test
  void failingViewIsAnErrorThatNamesTheMethod() {
    assertFailsAt("shop/failing.txt.qute", "shop/failing.txt.qute", "broken");
  }

  @Test
  void missingTemplateIsAnErrorThatNamesIt() {
    Rendering rendering = render(source, "shop/none.txt.qute", "out.txt", SHOP);

    Diagnostic failure = rendering.diagnostics().get(0);
    assertEquals("templates/shop/none.txt.qute", failure.where().toString());
    assertTrue(failure.message().contains("no template"), failure.message());
  }

  @Test
  void anotherViewThanTheDeclaredOneIsAnErrorAtTheDeclaration() {
    Rendering rendering = render(source, JAVA, "Shop.java", new FieldView("a", "b"));

    Diagnostic failure = rendering.diagnostics().get(0);
    assertEquals(FOLDER.resolve(JAVA) + ":1:39", failure.where().toString());
    assertTrue(failure.message().contains("FieldView"), failure.message());
  }

  private void assertFailsAt(String template, String where, String mentioned) {
    Rendering rendering = render(source, template, "out.txt", SHOP);

    assertEquals(List.of(), rendering.files());
    assertEquals(1, rendering.diagnostics().size());
    Diagnostic failure = rendering.diagnostics().get(0);
    assertEquals(
        FOLDER.resolve(where.replaceFirst(":.*", "")) + where.replaceFirst("[^:]*", ""),
        failure.where().toString(),
        failure.message());
    assertTrue(failure.message().contains(mentioned), failure.message());
  }

  private static Rendering render(
      TemplateSource source, String template, String path, Object view) {
    return new Renderer(new TemplateEngine(source))
        .render(
            new GenerationPlan(
                List.of(new PlannedFile(path, template, view, Ownership.GENERATED))));
  }
}
