package dev.hadron.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The templates that are packed with this program, in one file: opening each alone takes longer. */
final class TemplateBundle {

  private static final String RESOURCE = "templates.zip";

  private TemplateBundle() {}

  /** Read when the first template is. */
  private static final class Loaded {

    private static final Map<String, String> TEXTS = load();
  }

  /** The text of a template with {@code \n} line ends. */
  static Optional<String> text(String template) {
    return Optional.ofNullable(Loaded.TEXTS.get(template));
  }

  private static Map<String, String> load() {
    Map<String, String> texts = new HashMap<>();
    try (InputStream in = TemplateBundle.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack " + RESOURCE);
      }
      ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.put(entry.getName(), TemplateSource.text(zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
