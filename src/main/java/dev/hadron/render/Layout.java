package dev.hadron.render;

import dev.hadron.render.layout.JavaLayout;
import dev.hadron.render.layout.JavaSyntaxException;
import dev.hadron.render.layout.Shapes;

/**
 * The layout that every generated file has: {@code \n} line ends, no trailing blanks, exactly one
 * line end at the end, no blank line at the start; Java is laid out as google-java-format does.
 */
final class Layout {

  private final Shapes shapes = new Shapes();

  /**
   * @param path output path; its extension says whether the rules for Java apply
   * @throws JavaSyntaxException if a Java file is not Java
   */
  String apply(String path, String text) {
    return path.endsWith(".java") ? JavaLayout.apply(text, shapes) : plain(text);
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length() + 1);
    int blankLines = 0;
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      String line = raw.stripTrailing();
      if (line.isEmpty()) {
        blankLines++;
        continue;
      }
      if (!out.isEmpty()) {
        out.append("\n".repeat(blankLines));
      }
      out.append(line).append('\n');
      blankLines = 0;
    }
    return out.toString();
  }
}
