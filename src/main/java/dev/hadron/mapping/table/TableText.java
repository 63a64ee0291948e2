package dev.hadron.mapping.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cells of a table that is written as Markdown (GitHub's, with pipes) or as comma-separated
 * values (RFC 4180).
 *
 * @param head cells of the first row
 * @param rows all others, each with a cell for each of the first row
 */
record TableText(List<String> head, List<List<String>> rows) {

  private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?");

  TableText {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a text that is a table and nothing else.
   *
   * @throws TableException if a row has more or fewer cells than the first one
   */
  static TableText read(String text) throws TableException {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    boolean markdown = lines.size() > 1 && RULE.matcher(lines.get(1)).matches();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!markdown || i != 1) {
        rows.add(markdown ? piped(lines.get(i)) : separated(lines.get(i)));
      }
    }
    if (rows.size() < 2) {
      throw new TableException("it has no row below the names of its columns");
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).size() != rows.get(0).size()) {
        throw new TableException(
            "row %d has %d cells for %d columns"
                .formatted(i, rows.get(i).size(), rows.get(0).size()));
      }
    }
    return new TableText(rows.get(0), rows.subList(1, rows.size()));
  }

  /** Whether a cell is empty, or a dash that stands for that. */
  static boolean saysNothing(String cell) {
    return cell.isEmpty() || cell.equals("-");
  }

  /** The cells of a column below its name. */
  List<String> column(int index) {
    return rows.stream().map(row -> row.get(index)).toList();
  }

  /** The first Markdown table in a text, as it stands there. */
  static Optional<String> first(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).contains("|")
          && RULE.matcher(lines.get(i)).matches()
          && lines.get(i - 1).contains("|")) {
        int end = i;
        while (end < lines.size() && lines.get(end).contains("|")) {
          end++;
        }
        return Optional.of(String.join("\n", lines.subList(i - 1, end)));
      }
    }
    return Optional.empty();
  }

  private static List<String> piped(String line) {
    String inner = line.startsWith("|") ? line.substring(1) : line;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '\\' && i + 1 < inner.length() && inner.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank() || !inner.endsWith("|")) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }

  private static List<String> separated(String line) throws TableException {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new TableException("a quotation mark is never closed: " + line);
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
