package dev.hadron.mapping.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The cells of a table that is written as Markdown (GitHub's, with pipes) or as comma-separated
 * values (RFC 4180).
 *
 * @param head cells of the first row
 * @param rows all others, each with a cell for each of the first row
 */
record TableText(List<Cell> head, List<List<Cell>> rows) {

  private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?");

  TableText {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /**
   * One cell.
   *
   * @param line in the text, counted from 0
   * @param column of its first character, counted from 0
   */
  record Cell(String text, int line, int column) {

    /** Whether it is empty, or a dash that stands for that. */
    boolean saysNothing() {
      return TableText.saysNothing(text);
    }
  }

  /**
   * Reads a text that is a table and nothing else.
   *
   * @throws TableException if a row has more or fewer cells than the first one
   */
  static TableText read(String text) throws TableException {
    List<String> lines = text.lines().toList();
    List<Integer> filled =
        IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isBlank()).boxed().toList();
    boolean markdown =
        filled.size() > 1 && RULE.matcher(lines.get(filled.get(1)).strip()).matches();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < filled.size(); i++) {
      int line = filled.get(i);
      if (!markdown || i != 1) {
        rows.add(markdown ? piped(lines.get(line), line) : separated(lines.get(line), line));
      }
    }
    if (rows.size() < 2) {
      throw new TableException("it has no row below the names of its columns");
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).size() != rows.get(0).size()) {
        throw new TableException(
            "row %d has %d cells for %d columns"
                .formatted(i, rows.get(i).size(), rows.get(0).size()))
            .at(rows.get(i).get(0));
      }
    }
    return new TableText(rows.get(0), rows.subList(1, rows.size()));
  }

  /** Whether a cell is empty, or a dash that stands for that. */
  static boolean saysNothing(String cell) {
    return cell.isEmpty() || cell.equals("-");
  }

  /** The cells of a column below its name. */
  List<Cell> column(int index) {
    return rows.stream().map(row -> row.get(index)).toList();
  }

  /**
   * A table in a text, as it stands there.
   *
   * @param line its first one, counted from 0
   */
  record Part(String text, int line) {}

  /** The first Markdown table in a text. */
  static Optional<Part> first(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).contains("|")
          && RULE.matcher(lines.get(i)).matches()
          && lines.get(i - 1).contains("|")) {
        int end = i;
        while (end < lines.size() && lines.get(end).contains("|")) {
          end++;
        }
        return Optional.of(new Part(String.join("\n", lines.subList(i - 1, end)), i - 1));
      }
    }
    return Optional.empty();
  }

  private static List<Cell> piped(String line, int number) {
    int start = line.length() - line.stripLeading().length();
    int end = line.stripTrailing().length();
    int at = line.startsWith("|", start) ? start + 1 : start;
    boolean closed = line.startsWith("|", end - 1) && !line.startsWith("\\|", end - 2);
    List<Cell> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int from = at;
    for (int i = at; i < end; i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < end && line.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(cell(cell, number, from));
        from = i + 1;
      } else {
        cell.append(c);
      }
    }
    if (!closed) {
      cells.add(cell(cell, number, from));
    }
    return cells;
  }

  private static List<Cell> separated(String line, int number) throws TableException {
    List<Cell> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell(cell, number, from));
        from = i + 1;
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new TableException("a quotation mark is never closed: " + line)
          .at(new Cell(line, number, from));
    }
    cells.add(cell(cell, number, from));
    return cells;
  }

  /** Takes what was gathered; what is blank before it is none of the cell. */
  private static Cell cell(StringBuilder gathered, int line, int from) {
    String text = gathered.toString();
    gathered.setLength(0);
    int blank = text.length() - text.stripLeading().length();
    return new Cell(text.strip(), line, from + (text.isBlank() ? 0 : blank));
  }
}
