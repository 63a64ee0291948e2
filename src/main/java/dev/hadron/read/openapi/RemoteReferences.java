package dev.hadron.read.openapi;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds every {@code $ref} that leaves the input, on the raw tree and whether or not anything uses
 * it: references are looked up among the given files, never fetched.
 */
final class RemoteReferences {

  /** Keys whose values are quoted data, in which {@code $ref} is an ordinary word. */
  private static final Set<String> DATA_KEYS =
      Set.of("example", "examples", "default", "enum", "const", "value", "mapping");

  /** Keys whose members are named by the author, so that none of them is a keyword. */
  private static final Set<String> NAMED =
      Set.of("properties", "patternProperties", "schemas", "definitions", "$defs");

  private final List<Diagnostic> diagnostics;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private RemoteReferences(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void report(Node root, List<Diagnostic> diagnostics) {
    new RemoteReferences(diagnostics).walk(root, false);
  }

  private void walk(Node node, boolean named) {
    if (node instanceof ScalarNode || !seen.add(node)) {
      return;
    }
    if (node instanceof ListNode list) {
      list.items().forEach(item -> walk(item, false));
    } else if (node instanceof MapNode map) {
      for (Map.Entry<String, Node> member : map.members().entrySet()) {
        String key = member.getKey();
        if (!named && key.equals("$ref") && member.getValue() instanceof ScalarNode ref) {
          check(ref);
        } else if (named || !DATA_KEYS.contains(key) && !key.startsWith("x-")) {
          walk(member.getValue(), !named && NAMED.contains(key));
        }
      }
    }
  }

  private void check(ScalarNode ref) {
    if (isRemote(ref.text())) {
      diagnostics.add(
          Diagnostic.error(
              "openapi-remote-ref",
              "the reference " + ref.text() + " leaves the input; references are never fetched",
              ref.location(),
              "save that document beside this one and refer to it by its relative path"));
    }
  }

  /**
   * Whether a reference names a host or a place outside the input: a scheme, {@code //} or a
   * leading slash.
   */
  static boolean isRemote(String ref) {
    if (ref.startsWith("/") || ref.startsWith("\\")) {
      return true;
    }
    for (int i = 0; i < ref.length(); i++) {
      char c = ref.charAt(i);
      if (c == ':') {
        return i > 0;
      }
      boolean schemeChar =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
      if (!schemeChar) {
        return false;
      }
    }
    return false;
  }
}
