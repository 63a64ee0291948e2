package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of schemas: those of the document's components, and one for every other place that a
 * reference points at, such as a file of its own.
 */
final class SchemaNames {

  /** Steps of a pointer that say where a schema is, not what it is. */
  private static final Set<String> STRUCTURE =
      Set.of(
          "components",
          "schemas",
          "definitions",
          "$defs",
          "properties",
          "items",
          "allOf",
          "oneOf",
          "anyOf",
          "additionalProperties",
          "paths",
          "schema",
          "content",
          "responses",
          "requestBody",
          "requestBodies",
          "parameters",
          "headers");

  private final References references;
  private final Map<String, Node> sources = new LinkedHashMap<>();
  private final Map<Node, String> names = new IdentityHashMap<>();

  SchemaNames(References references, Map<String, Node> components) {
    this.references = references;
    components.forEach(
        (name, node) -> {
          sources.put(name, node);
          names.putIfAbsent(node, name);
        });
    components.forEach(this::adopt);
  }

  /** A component that is nothing but a reference to a nameless place gives that place its name. */
  private void adopt(String name, Node node) {
    if (References.refOf(node).isEmpty()) {
      return;
    }
    Optional<Node> target = references.follow(node);
    if (target.isPresent() && !names.containsKey(target.get())) {
      names.put(target.get(), name);
      sources.put(name, target.get());
    }
  }

  /** The name of the schema that {@code ref} points at; empty where the reference dangles. */
  Optional<String> nameOf(ScalarNode ref) {
    Optional<Node> target = references.target(ref);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    String known = names.get(target.get());
    if (known != null) {
      return Optional.of(known);
    }
    if (References.refOf(target.get()).isPresent() && references.follow(target.get()).isEmpty()) {
      return Optional.empty();
    }
    String name = unique(suggest(ref.text(), ref.file()));
    names.put(target.get(), name);
    sources.put(name, target.get());
    return Optional.of(name);
  }

  /** What a schema stands for: itself, or the end of its references. */
  Node meant(Node schema) {
    return references.follow(schema).orElse(schema);
  }

  /** The name that a schema has got. */
  Optional<String> known(Node schema) {
    return Optional.ofNullable(names.get(schema));
  }

  boolean isKnown(String name) {
    return sources.containsKey(name);
  }

  /** Names and nodes so far; reading a schema may add more, always at the end. */
  List<Map.Entry<String, Node>> from(int index) {
    return new ArrayList<>(sources.entrySet()).subList(index, sources.size());
  }

  private String unique(String wanted) {
    String name = wanted;
    for (int i = 2; sources.containsKey(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  private static String suggest(String ref, String file) {
    int hash = ref.indexOf('#');
    String fragment = hash < 0 ? "" : ref.substring(hash + 1);
    List<String> words =
        References.tokens(fragment).stream()
            .filter(token -> !STRUCTURE.contains(token) && !token.matches("[0-9]*"))
            .toList();
    if (words.isEmpty()) {
      String path = hash == 0 ? file : hash < 0 ? ref : ref.substring(0, hash);
      return FilePaths.stem(path);
    }
    if (words.size() == 1) {
      return words.get(0);
    }
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      for (String part : word.split("[^\\p{L}\\p{N}]+")) {
        if (!part.isEmpty()) {
          name.appendCodePoint(Character.toUpperCase(part.codePointAt(0)));
          name.append(part.substring(Character.charCount(part.codePointAt(0))));
        }
      }
    }
    return name.toString();
  }
}
