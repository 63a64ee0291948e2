package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;

/**
 * A value that a document quotes, with the place of each of its parts.
 *
 * @param where the place of the whole
 * @param places by path, such as {@code /examples/0/given}; of a text, one for each of its lines
 */
public record PlacedValue(
    JsonValue value, SourceLocation where, Map<String, List<SourceLocation>> places) {

  public PlacedValue {
    places = Map.copyOf(places);
  }

  /** The place of a part; that of what it is a part of where it has none. */
  public SourceLocation at(String path) {
    String known = path;
    while (!known.isEmpty() && !places.containsKey(known)) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    return places.containsKey(known) ? places.get(known).get(0) : where;
  }

  /**
   * The place of a character of a text.
   *
   * @param line counted from 0
   * @param column counted from 0
   */
  public SourceLocation at(String path, int line, int column) {
    List<SourceLocation> lines = places.getOrDefault(path, List.of());
    if (lines.size() <= line) {
      return at(path);
    }
    SourceLocation start = lines.get(line);
    return lines.size() == 1 && line > 0
        ? start
        : new SourceLocation(start.file(), start.line(), start.column() + column);
  }
}
