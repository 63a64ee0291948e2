package dev.hadron.render;

import dev.hadron.render.layout.ImportOrder;
import dev.hadron.view.ProjectView;
import java.util.Optional;

/**
 * A Java template of ours that varies in packages alone: it names the project's {@code packageName}
 * in {@code package} and {@code import}, and nothing else.
 *
 * <p>Such a template is written as its output is laid out, so that neither the engine nor the layout
 * need look at it. Every other template is the engine's.
 *
 * @param text the template without its first line
 * @param tag stands for the package
 */
record PackageTemplate(String text, String tag) {

  private static final String VIEW = "{@" + ProjectView.class.getName() + " ";

  /** The template, empty where it is any other. */
  static Optional<PackageTemplate> of(String source) {
    int end = source.indexOf("}\n");
    if (!source.startsWith(VIEW)) {
      return Optional.empty();
    }
    String tag = "{" + source.substring(VIEW.length(), end) + ".packageName}";
    PackageTemplate template = new PackageTemplate(source.substring(end + 2), tag);
    return template.isPlain() ? Optional.of(template) : Optional.empty();
  }

  /** Whether every brace is escaped, or one of a tag in a line that names a package. */
  private boolean isPlain() {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
      if (!escaped && !(text.startsWith(tag, at) && isNaming(at))) {
        return false;
      }
    }
    return true;
  }

  private boolean isNaming(int at) {
    int line = text.lastIndexOf('\n', at) + 1;
    return text.startsWith("package ", line) || text.startsWith("import ", line);
  }

  /** The output, laid out. */
  String render(ProjectView view) {
    return ImportOrder.apply(text.replace(tag, view.packageName()).replace("\\{", "{"));
  }
}
