package dev.hadron.read.openapi;

import dev.hadron.api.PlacedValue;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.Place;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Nodes as values with the places of their parts, and of the lines of their texts. */
final class Places {

  private final Function<String, Optional<SourceFile>> files;
  private final Map<String, Lines> lines = new HashMap<>();

  /**
   * @param files by the name that places have
   */
  Places(Function<String, Optional<SourceFile>> files) {
    this.files = files;
  }

  PlacedValue of(Node node) {
    Map<String, List<SourceLocation>> places = new HashMap<>();
    add(node, "", places);
    return new PlacedValue(Json.of(node), node.location(), places);
  }

  private void add(Node node, String path, Map<String, List<SourceLocation>> places) {
    if (node instanceof MapNode map) {
      places.put(path, List.of(node.location()));
      map.members().forEach((key, value) -> add(value, path + "/" + key, places));
    } else if (node instanceof ListNode list) {
      places.put(path, List.of(node.location()));
      for (int i = 0; i < list.items().size(); i++) {
        add(list.items().get(i), path + "/" + i, places);
      }
    } else if (node instanceof ScalarNode scalar) {
      places.put(path, text(scalar));
    }
  }

  /** The place of each line where they stand in the file as they are read, else of the whole. */
  private List<SourceLocation> text(ScalarNode scalar) {
    Place start = scalar.start();
    Lines written = lines.computeIfAbsent(start.file(), this::lines);
    List<String> text = scalar.text().lines().toList();
    String first = written.at(start.line());
    int from = Math.min(start.column() - 1, first.length());
    boolean block = first.startsWith("|", from) || first.startsWith(">", from);
    List<SourceLocation> found = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      int number = start.line() + i + (block ? 1 : 0);
      int column = written.at(number).indexOf(text.get(i), i == 0 && !block ? from : 0);
      if (column < 0) {
        return List.of(start.location());
      }
      found.add(new SourceLocation(start.file(), number, column + 1));
    }
    return found.isEmpty() ? List.of(start.location()) : found;
  }

  private Lines lines(String file) {
    return files
        .apply(file)
        .map(found -> new Lines(found.firstLine(), found.text().lines().toList()))
        .orElse(new Lines(1, List.of()));
  }

  /** Lines of a document with the number of the first. */
  private record Lines(int first, List<String> texts) {

    /** One of them; empty where it is none. */
    String at(int number) {
      int index = number - first;
      return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }
  }
}
