package dev.hadron.nativeimage;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a native image is told of one program: kinds of members by class, and patterns of resources.
 */
final class NativeMetadata {

  /** Member kind of the trace, and what declares it. */
  private static final Map<String, String> FLAGS =
      new TreeMap<>(
          Map.of(
              "constructors", "allDeclaredConstructors",
              "fields", "allDeclaredFields",
              "methods", "allDeclaredMethods"));

  private final SortedMap<String, TreeSet<String>> kinds = new TreeMap<>();
  private final TreeSet<String> resources = new TreeSet<>();

  /** Adds lines of a trace. */
  void add(Collection<String> lines) {
    for (String line : lines) {
      String[] parts = line.split(" ", 2);
      if (parts[0].equals("resource")) {
        resources.add(parts[1]);
      } else {
        TreeSet<String> known = kinds.computeIfAbsent(parts[1], type -> new TreeSet<>());
        if (!parts[0].equals("type")) {
          known.add(parts[0]);
        }
      }
    }
  }

  /** Names of the resources that were asked for and are there. */
  TreeSet<String> resources() {
    TreeSet<String> there = new TreeSet<>(resources);
    there.removeIf(name -> NativeMetadata.class.getClassLoader().getResource(name) == null);
    return there;
  }

  /** The text of {@code reflect-config.json}, one class a line. */
  String reflectConfig() {
    return kinds.entrySet().stream()
        .map(type -> line(type.getKey(), type.getValue()))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String line(String type, TreeSet<String> members) {
    String flags =
        members.stream()
            .map(kind -> ", \"" + FLAGS.get(kind) + "\": true")
            .collect(Collectors.joining());
    return "  { \"name\": \"" + type + "\"" + flags + " }";
  }
}
