package dev.hadron.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The head of a rule's page, between two lines of three hyphens: keys with one value or a list.
 *
 * <p>It is YAML; this reader takes the part of YAML that rules use ({@code key: text}, {@code key:
 * [a, b]}, {@code key:} with {@code - item} lines, single quotes) and refuses everything else, so
 * that no run pays for a full YAML parser.
 *
 * @param entries values by key, in the order of the page
 * @param bodyLine number of the first line after the head, counted from 1
 */
record FrontMatter(Map<String, Entry> entries, int bodyLine) {

  private static final String FENCE = "---";

  /** The values of one key and the line it stands on, counted from 1. */
  record Entry(List<String> values, int line) {}

  /** A line that is no front matter. */
  static final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedException(int line, String message) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /** Reads the head of a page. */
  static FrontMatter parse(String text) throws MalformedException {
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(FENCE)) {
      throw new MalformedException(1, "a rule begins with front matter: a line of ---");
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    int next = 1;
    while (next < lines.length && !lines[next].equals(FENCE)) {
      String line = lines[next];
      int number = next + 1;
      next++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 1 || !isKey(line.substring(0, colon))) {
        throw new MalformedException(number, "expected \"key: value\"");
      }
      String rest = line.substring(colon + 1).strip();
      List<String> values = new ArrayList<>();
      if (rest.isEmpty()) {
        while (next < lines.length && lines[next].startsWith("  - ")) {
          values.add(scalar(lines[next].substring(4).strip(), next + 1));
          next++;
        }
      } else if (rest.startsWith("[")) {
        values.addAll(flow(rest, number));
      } else {
        values.add(scalar(rest, number));
      }
      if (entries.put(line.substring(0, colon), new Entry(List.copyOf(values), number)) != null) {
        throw new MalformedException(number, "key " + line.substring(0, colon) + " stands twice");
      }
    }
    if (next == lines.length) {
      throw new MalformedException(next, "the front matter has no end: a line of ---");
    }
    return new FrontMatter(entries, next + 2);
  }

  private static boolean isKey(String text) {
    return text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-');
  }

  private static List<String> flow(String text, int line) throws MalformedException {
    if (!text.endsWith("]")) {
      throw new MalformedException(line, "a list ends with ] on its own line");
    }
    List<String> values = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    boolean quoted = false;
    for (char c : text.substring(1, text.length() - 1).toCharArray()) {
      quoted ^= c == '\'';
      if (c == ',' && !quoted) {
        values.add(scalar(item.toString().strip(), line));
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    if (!item.toString().isBlank()) {
      values.add(scalar(item.toString().strip(), line));
    }
    return values;
  }

  private static String scalar(String text, int line) throws MalformedException {
    if (text.startsWith("'")) {
      if (text.length() < 2 || !text.endsWith("'")) {
        throw new MalformedException(line, "a quote without end");
      }
      return text.substring(1, text.length() - 1).replace("''", "'");
    }
    if (text.isEmpty()) {
      throw new MalformedException(line, "a list has an empty item");
    }
    if (text.contains(": ")
        || text.contains(" #")
        || "\"[]{}&*!|>%@`".indexOf(text.charAt(0)) >= 0) {
      throw new MalformedException(line, "put this value in single quotes");
    }
    return text;
  }
}
