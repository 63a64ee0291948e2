package dev.hadron.render.layout;

import java.util.TreeSet;

/**
 * Sorts the imports of a source that is laid out but for them, as one is whose own package has
 * another name than it was laid out with.
 */
public final class ImportOrder {

  private static final String IMPORT = "import ";

  private ImportOrder() {}

  /** The text with each block of imports in order. */
  public static String apply(String text) {
    StringBuilder out = new StringBuilder(text.length());
    TreeSet<String> block = new TreeSet<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) + 1;
      end = end == 0 ? text.length() : end;
      String line = text.substring(at, end);
      if (line.startsWith(IMPORT)) {
        // Without the semicolon, which would come before the dot of a longer name.
        block.add(line.substring(0, line.lastIndexOf(';')));
      } else {
        block.forEach(imported -> out.append(imported).append(";\n"));
        block.clear();
        if (!line.isBlank() && !line.startsWith("package ")) {
          return out.append(text, at, text.length()).toString();
        }
        out.append(line);
      }
      at = end;
    }
    return out.toString();
  }
}
