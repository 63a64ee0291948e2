package dev.hadron.render.layout;

import java.util.ArrayList;
import java.util.List;

/** Wraps and indents comments. */
final class CommentLayout {

  /** Marks for tools, which must follow the slashes at once. */
  private static final List<String> TOOL_MARKS = List.of("noinspection", "$NON-NLS-");

  private CommentLayout() {}

  /** The comment as it stands among code on one line. */
  static String flat(Comment comment) {
    String text = comment.text();
    if (comment.isLine() && !text.startsWith("// ")) {
      return "// " + text.substring(2);
    }
    String name = parameterName(comment);
    return name == null ? text : "/* " + name + "= */";
  }

  /**
   * The comment as it stands from this column on; further lines are indented.
   *
   * @param column of the comment's first character, counted from 0
   */
  static String rewrite(Comment comment, int column) {
    if (comment.isLine()) {
      return String.join("\n" + " ".repeat(column), wrap(comment.text().strip(), column));
    }
    String text = comment.text();
    if (comment.isJavadoc()) {
      text = Javadoc.layout(text, column);
    }
    String name = parameterName(comment);
    if (name != null) {
      return "/* " + name + "= */";
    }
    List<String> lines = lines(text);
    return isStarred(lines) ? starred(lines, column) : shifted(lines, column);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', from)) {
      lines.add(text.substring(from, i).stripTrailing());
      from = i + 1;
    }
    lines.add(text.substring(from).stripTrailing());
    return lines;
  }

  private static String parameterName(Comment comment) {
    String text = comment.text();
    if (!comment.isBlock() || !text.endsWith("*/") || text.length() < 5) {
      return null;
    }
    String inner = text.substring(2, text.length() - 2).strip();
    if (!inner.endsWith("=")) {
      return null;
    }
    String name = inner.substring(0, inner.length() - 1).stripTrailing();
    String word = name.endsWith("...") ? name.substring(0, name.length() - 3) : name;
    return isWord(word) ? name : null;
  }

  private static boolean isWord(String text) {
    if (text.isEmpty() || !Character.isJavaIdentifierStart(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (!Character.isJavaIdentifierPart(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> wrap(String comment, int column) {
    String rest = withSpace(comment);
    List<String> lines = new ArrayList<>(2);
    while (rest.length() + column > Doc.MAX_COLUMNS) {
      int blank = Doc.MAX_COLUMNS - column;
      while (blank >= 2 && !Character.isWhitespace(rest.charAt(blank))) {
        blank--;
      }
      if (blank <= 2) {
        break;
      }
      lines.add(rest.substring(0, blank).strip());
      rest = "//" + rest.substring(blank);
    }
    lines.add(rest.strip());
    return lines;
  }

  private static String withSpace(String comment) {
    int slashes = 0;
    while (slashes < comment.length() && comment.charAt(slashes) == '/') {
      slashes++;
    }
    String rest = comment.substring(slashes);
    if (rest.isEmpty() || Character.isWhitespace(rest.charAt(0)) || isForTool(rest)) {
      return comment;
    }
    return "/".repeat(slashes) + " " + rest;
  }

  private static boolean isForTool(String rest) {
    for (String mark : TOOL_MARKS) {
      if (rest.startsWith(mark)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStarred(List<String> lines) {
    if (lines.get(0).strip().startsWith("/**")) {
      return true;
    }
    for (String line : lines.subList(1, lines.size())) {
      if (!line.strip().startsWith("*")) {
        return false;
      }
    }
    return true;
  }

  private static String starred(List<String> lines, int column) {
    StringBuilder out = new StringBuilder(lines.get(0).strip());
    for (String line : lines.subList(1, lines.size())) {
      String stripped = line.strip();
      out.append('\n').append(" ".repeat(column + 1));
      out.append(stripped.startsWith("*") ? "" : "* ").append(stripped);
    }
    return out.toString();
  }

  /** Moves the block as a whole: its own indentation stays. */
  private static String shifted(List<String> lines, int column) {
    int margin = Integer.MAX_VALUE;
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        margin = Math.min(margin, line.length() - line.stripLeading().length());
      }
    }
    StringBuilder out = new StringBuilder(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      out.append('\n').append(" ".repeat(column));
      out.append(line.length() >= margin ? line.substring(margin) : line);
    }
    return out.toString();
  }
}
