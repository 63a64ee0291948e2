package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Keywords of OpenAPI 3.0 that change nothing where they stand, and that tools take for more: what
 * stands beside a reference "SHALL be ignored" (3.0.3, 4.7.23), and {@code nullable} counts "only if
 * type is explicitly defined within the same Schema Object" (4.7.24.1).
 */
final class IdleWords {

  private static final String NULLABLE = "nullable";

  /** What restricts values, and would restrict those of a reference together with its target. */
  private static final Set<String> RESTRICTING =
      Set.of(
          "type", "format", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum",
          "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "items", "minItems", "maxItems",
          "uniqueItems", "properties", "additionalProperties", "minProperties", "maxProperties",
          "required", "allOf", "anyOf", "oneOf", "not");

  /** What a schema says that restricts no value. */
  private static final Set<String> TELLING =
      Set.of(
          NULLABLE, "title", "description", "example", "externalDocs", "deprecated", "readOnly",
          "writeOnly", "default");

  private IdleWords() {}

  /** Those of one object. */
  static Set<String> of(MapNode map) {
    if (References.refOf(map).isPresent()) {
      Set<String> beside = new HashSet<>(map.members().keySet());
      beside.retainAll(RESTRICTING);
      return beside;
    }
    boolean alone =
        map.get(NULLABLE) instanceof ScalarNode flag
            && flag.text().equals("true")
            && map.members().keySet().stream()
                .allMatch(key -> TELLING.contains(key) || key.startsWith("x-"));
    return alone ? Set.of(NULLABLE) : Set.of();
  }

  /** Whether there may be some in a document; in quoted data they are none. */
  static boolean areIn(Node node) {
    if (node instanceof MapNode map) {
      return !of(map).isEmpty() || map.members().values().stream().anyMatch(IdleWords::areIn);
    }
    return node instanceof ListNode list && list.items().stream().anyMatch(IdleWords::areIn);
  }
}
