package dev.hadron.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line of a template that a line of its output most likely came from, by literal text.
 */
final class TemplateLines {

  private static final Pattern EXPRESSION = Pattern.compile("(?<!\\\\)\\{[^{}]*\\}");
  private static final int FEWEST_LITERALS = 3;

  private TemplateLines() {}

  /** A line of a template with its number from 1. */
  record Line(int number, String text) {}

  /**
   * The template's line whose literal text, with anything where an expression stands, is the output
   * line; of several the one with most literal text, then the first.
   */
  static Optional<Line> find(String template, String outputLine) {
    String wanted = outputLine.strip();
    Optional<Line> best = Optional.empty();
    int bestLength = FEWEST_LITERALS - 1;
    List<String> lines = template.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int length = literals(line).replace(" ", "").length();
      if (length > bestLength && pattern(line).matcher(wanted).matches()) {
        best = Optional.of(new Line(i + 1, line));
        bestLength = length;
      }
    }
    return best;
  }

  private static String literals(String line) {
    return EXPRESSION.matcher(line).replaceAll("");
  }

  private static Pattern pattern(String line) {
    StringBuilder pattern = new StringBuilder();
    Matcher expression = EXPRESSION.matcher(line);
    int end = 0;
    while (expression.find()) {
      pattern.append(quoted(line.substring(end, expression.start()))).append(".*");
      end = expression.end();
    }
    return Pattern.compile(pattern.append(quoted(line.substring(end))).toString());
  }

  private static String quoted(String literal) {
    return Pattern.quote(literal.replace("\\{", "{"));
  }
}
