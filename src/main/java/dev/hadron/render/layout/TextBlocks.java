package dev.hadron.render.layout;

import java.util.List;

/** Indents text blocks as their first line. */
final class TextBlocks {

  static final String DELIMITER = "\"\"\"";

  private TextBlocks() {}

  /**
   * Whether the lines of the block start in the first column, so that moving them would change the
   * text.
   *
   * @param block from the line or token where it starts to its end
   */
  static boolean isAtMargin(String block) {
    List<String> lines = block.lines().toList();
    List<String> stripped = stripped(lines);
    return last(lines).stripTrailing().length() == last(stripped).stripTrailing().length();
  }

  private static List<String> stripped(List<String> lines) {
    return String.join("\n", lines.subList(1, lines.size())).stripIndent().lines().toList();
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }

  /**
   * The block with its lines indented as the line where it starts.
   *
   * @param block from the start of the line where it starts to its end
   */
  static String indented(String block) {
    List<String> lines = block.lines().toList();
    List<String> content = stripped(lines);
    int leading = lines.get(0).length() - lines.get(0).stripLeading().length();
    String indent = isAtMargin(block) ? "" : " ".repeat(leading);
    StringBuilder out = new StringBuilder(indent).append(lines.get(0).strip());
    for (String line : content.subList(0, content.size() - 1)) {
      out.append('\n').append(line.isBlank() ? "" : indent).append(line);
    }
    String end = last(content).stripTrailing();
    String text = end.substring(0, end.length() - DELIMITER.length()).stripTrailing();
    out.append('\n').append(indent);
    if (!text.isBlank()) {
      out.append(text).append("\\\n").append(indent);
    }
    return out.append(DELIMITER).toString();
  }
}
