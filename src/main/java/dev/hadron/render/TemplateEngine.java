package dev.hadron.render;

import dev.hadron.diagnostic.SourceFile;
import io.quarkus.qute.Engine;
import io.quarkus.qute.ParameterDeclaration;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stand-alone Qute engine: strict, without escaping, without a container; a template is read
 * and parsed when it is first used.
 *
 * <p>It resolves no more than the type check of the build knows of: properties of views, size and
 * emptiness of collections, and the operators.
 */
public final class TemplateEngine {

  private final TemplateSource source;
  private final Map<String, SourceFile> used = new ConcurrentHashMap<>();
  private final Engine engine;

  public TemplateEngine(TemplateSource source) {
    this.source = source;
    this.engine =
        Engine.builder()
            .addDefaultSectionHelpers()
            .addValueResolver(ValueResolvers.mapperResolver())
            .addValueResolver(ValueResolvers.thisResolver())
            .addValueResolver(ValueResolvers.orResolver())
            .addValueResolver(ValueResolvers.trueResolver())
            .addValueResolver(ValueResolvers.logicalAndResolver())
            .addValueResolver(ValueResolvers.logicalOrResolver())
            .addValueResolver(ValueResolvers.collectionResolver())
            .addValueResolver(new ViewResolver())
            .addLocator(this::locate)
            .strictRendering(true)
            .removeStandaloneLines(true)
            .build();
  }

  /**
   * Renders a template as it is, with no layout applied.
   *
   * @param template path below {@code templates/}
   * @param view the record that the template declares in its first line
   * @throws TemplateException when the template is missing, does not parse, declares another view
   *     or asks its view for something that it does not have
   */
  String render(String template, Object view) {
    Template parsed = parse(template);
    return parsed.data(parameterName(template, parsed, view), view).render();
  }

  /**
   * The parsed template.
   *
   * @throws TemplateException when it is missing or does not parse
   */
  Template parse(String template) {
    Template parsed = engine.getTemplate(template);
    if (parsed == null) {
      throw new TemplateException("there is no template " + template);
    }
    return parsed;
  }

  /** The template where it is ours and varies in packages alone. */
  Optional<PackageTemplate> packageTemplate(String template) {
    boolean ours = template.endsWith(".java.qute") && source.override(template).isEmpty();
    return ours
        ? source.read(template).flatMap(file -> PackageTemplate.of(file.text()))
        : Optional.empty();
  }

  /** The name that messages give a template: its path, below the folder it was read from. */
  String displayName(String template) {
    SourceFile file = used.get(template);
    return file == null ? "templates/" + template : file.name();
  }

  private static String parameterName(String template, Template parsed, Object view) {
    List<ParameterDeclaration> declared = parsed.getParameterDeclarations();
    if (declared.isEmpty()) {
      throw new TemplateException("the first line of " + template + " declares no view");
    }
    ParameterDeclaration first = declared.get(0);
    String type = "|" + view.getClass().getName().replace('$', '.') + "|";
    if (!first.getTypeInfo().replace('$', '.').equals(type)) {
      throw TemplateException.builder()
          .message("the template declares " + first.getTypeInfo() + " and is given " + type)
          .origin(first.getOrigin())
          .build();
    }
    return first.getKey();
  }

  private Optional<TemplateLocation> locate(String template) {
    Optional<SourceFile> file = source.read(template);
    file.ifPresent(found -> used.put(template, found));
    return file.map(Location::new);
  }

  private record Location(SourceFile file) implements TemplateLocation {

    @Override
    public Reader read() {
      return new StringReader(file.text());
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.empty();
    }
  }
}
