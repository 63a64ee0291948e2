package dev.hadron.render;

import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the text of templates comes from: the program itself, and before it a folder of the user's.
 */
public final class TemplateSource {

  private final Optional<Path> overrides;

  private TemplateSource(Optional<Path> overrides) {
    this.overrides = overrides;
  }

  /** The templates that are packed with this program. */
  public static TemplateSource shipped() {
    return new TemplateSource(Optional.empty());
  }

  /** The same source where a template that {@code folder} has at the same path wins. */
  public TemplateSource overriddenBy(Path folder) {
    return new TemplateSource(Optional.of(folder));
  }

  /**
   * The text of a template with {@code \n} line ends, and the name that messages give it; empty
   * when there is no such template.
   *
   * @param template path below {@code templates/}, such as {@code rest/pom.xml.qute}
   */
  public Optional<SourceFile> read(String template) {
    return override(template)
        .or(
            () ->
                TemplateBundle.text(template)
                    .map(text -> new SourceFile("templates/" + template, text)));
  }

  /** The same of the user's folder alone. */
  public Optional<SourceFile> override(String template) {
    Optional<Path> file =
        overrides.map(folder -> folder.resolve(template)).filter(Files::isRegularFile);
    try {
      return file.isPresent()
          ? Optional.of(source(file.get().toString(), Files.readAllBytes(file.get())))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + template, e);
    }
  }

  private static SourceFile source(String name, byte[] bytes) {
    return new SourceFile(name.replace('\\', '/'), text(bytes));
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
