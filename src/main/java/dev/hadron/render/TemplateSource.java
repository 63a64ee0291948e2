package dev.hadron.render;

import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the text of templates comes from: the program itself, and before it a folder of the user's.
 */
public final class TemplateSource {

  private static final String SHIPPED = "/templates/service/";

  private final String resourceRoot;
  private final Optional<Path> overrides;

  private TemplateSource(String resourceRoot, Optional<Path> overrides) {
    this.resourceRoot = resourceRoot;
    this.overrides = overrides;
  }

  /** The templates that are packed with this program. */
  public static TemplateSource shipped() {
    return new TemplateSource(SHIPPED, Optional.empty());
  }

  /**
   * Templates below another class-path folder.
   *
   * @param root absolute resource path with {@code /} at both ends
   */
  static TemplateSource resources(String root) {
    return new TemplateSource(root, Optional.empty());
  }

  /** The same source where a template that {@code folder} has at the same path wins. */
  public TemplateSource overriddenBy(Path folder) {
    return new TemplateSource(resourceRoot, Optional.of(Objects.requireNonNull(folder)));
  }

  /**
   * The text of a template with {@code \n} line ends, and the name that messages give it; empty
   * when there is no such template.
   *
   * @param template path below {@code templates/}, such as {@code rest/pom.xml.qute}
   */
  public Optional<SourceFile> read(String template) {
    Optional<SourceFile> override = override(template);
    return override.isPresent() ? override : shipped(template);
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

  private Optional<SourceFile> shipped(String template) {
    try (InputStream in = TemplateSource.class.getResourceAsStream(resourceRoot + template)) {
      return in == null
          ? Optional.empty()
          : Optional.of(source("templates/" + template, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + template, e);
    }
  }

  private static SourceFile source(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return new SourceFile(name.replace('\\', '/'), text);
  }
}
