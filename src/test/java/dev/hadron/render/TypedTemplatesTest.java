package dev.hadron.render;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds the build step that checks templates a typo, under the settings and at the kind of path
 * that our templates have: braces and a leading dot in the name.
 */
class TypedTemplatesTest {

  private static final Path BUILT = Path.of("target");
  private static final String VIEW = "dev/hadron/render/view/ShopView";
  private static final String TEMPLATE = "service/shop/{package}/.{entity}.java.qute";

  @TempDir Path temp;

  @Test
  void typoFailsTheBuildAtItsPlace() throws Exception {
    Path classes =
        application(
            """
            {@dev.hadron.render.view.ShopView shop}
            class {shop.className} \\{
            {#for field in shop.fields}
              {field.type} {field.nmae};
            {/for}
            }
            """);

    Exception failure = assertThrows(RuntimeException.class, () -> build(classes));

    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains("Found incorrect expressions (1)"), message);
    assertTrue(message.contains(TEMPLATE + ":4:16 - {field.nmae}"), message);
  }

  /** The classes of an application that has one template, one view and our settings. */
  private Path application(String template) throws IOException {
    Path classes = temp.resolve("classes");
    copy(BUILT.resolve("classes"), classes, "application.properties");
    copy(BUILT.resolve("test-classes"), classes, VIEW + ".class");
    copy(BUILT.resolve("test-classes"), classes, VIEW + "$FieldView.class");
    Path file = classes.resolve("templates").resolve(TEMPLATE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, template);
    return classes;
  }

  private static void copy(Path from, Path to, String path) throws IOException {
    Files.createDirectories(to.resolve(path).getParent());
    Files.copy(from.resolve(path), to.resolve(path));
  }

  private void build(Path classes) throws Exception {
    try (CuratedApplication application =
        QuarkusBootstrap.builder()
            .setApplicationRoot(classes)
            .setProjectRoot(Path.of("").toAbsolutePath())
            .setTargetDirectory(temp)
            .setMode(QuarkusBootstrap.Mode.TEST)
            .build()
            .bootstrap()) {
      application.createAugmentor().createInitialRuntimeApplication();
    }
  }
}
