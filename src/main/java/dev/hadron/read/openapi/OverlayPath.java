package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A JSONPath (RFC 9535) as overlays need it: names, indexes, wildcards, descendants, and filters
 * that compare one member with a text.
 */
final class OverlayPath {

  private static final Pattern STEP =
      Pattern.compile(
          "(?<deep>\\.\\.)?(?:"
              + "\\.?(?<name>[\\p{L}_$@][\\p{L}\\p{N}_$@-]*)"
              + "|\\.?(?<all>\\*)"
              + "|\\[\\s*(?:(?<names>(?:'[^']*'|\"[^\"]*\")(?:\\s*,\\s*(?:'[^']*'|\"[^\"]*\"))*)"
              + "|(?<index>\\d{1,9})|(?<every>\\*)"
              + "|\\?\\s*\\(?\\s*@\\.(?<key>[\\w-]+)\\s*(?<sign>==|!=)\\s*"
              + "(?:'(?<is>[^']*)'|\"(?<equal>[^\"]*)\"|(?<plain>[\\w.-]+))\\s*\\)?)\\s*\\])");

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  /** Which children of a node a step selects, by their key (of a list, the index). */
  @FunctionalInterface
  private interface Selector {
    boolean selects(String key, Node child);
  }

  private record Step(boolean deep, Selector selector) {}

  private final List<Step> steps;

  private OverlayPath(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Empty where the text is no path that is understood. */
  static Optional<OverlayPath> of(String text) {
    String path = text.strip();
    if (!path.startsWith("$")) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path).region(1, path.length());
    while (step.lookingAt()) {
      steps.add(new Step(step.group("deep") != null, selector(step)));
      step.region(step.end(), path.length());
    }
    return step.regionStart() == path.length()
        ? Optional.of(new OverlayPath(steps))
        : Optional.empty();
  }

  private static Selector selector(Matcher step) {
    String name = first(step, "name", "index");
    if (name != null) {
      return (key, child) -> key.equals(name);
    }
    if (step.group("names") != null) {
      Set<String> names =
          QUOTED
              .matcher(step.group("names"))
              .results()
              .map(quoted -> quoted.group(1) == null ? quoted.group(2) : quoted.group(1))
              .collect(Collectors.toSet());
      return (key, child) -> names.contains(key);
    }
    if (step.group("key") == null) {
      return (key, child) -> true;
    }
    String member = step.group("key");
    String value = first(step, "is", "equal", "plain");
    boolean equal = step.group("sign").equals("==");
    return (key, child) ->
        child instanceof MapNode map
            && map.get(member) instanceof ScalarNode scalar
            && scalar.text().equals(value) == equal;
  }

  private static String first(Matcher step, String... groups) {
    for (String group : groups) {
      if (step.group(group) != null) {
        return step.group(group);
      }
    }
    return null;
  }

  /**
   * The document with another node for each that the path selects; itself where it selects none.
   *
   * @param change the other node; empty where there is none any more
   */
  Optional<Node> change(Node root, Function<Node, Optional<Node>> change) {
    return change(root, 0, change);
  }

  private Optional<Node> change(Node node, int at, Function<Node, Optional<Node>> change) {
    if (at == steps.size()) {
      return change.apply(node);
    }
    Step step = steps.get(at);
    return Optional.of(
        children(
            node,
            (key, child) -> {
              Node below = step.deep() ? change(child, at, change).orElseThrow() : child;
              return step.selector().selects(key, child)
                  ? change(below, at + 1, change)
                  : Optional.of(below);
            }));
  }

  /** What becomes of a child. */
  @FunctionalInterface
  private interface Fate {
    Optional<Node> of(String key, Node child);
  }

  private static Node children(Node node, Fate fate) {
    boolean same = true;
    if (node instanceof MapNode map) {
      Map<String, Node> members = new LinkedHashMap<>();
      for (Map.Entry<String, Node> member : map.members().entrySet()) {
        Optional<Node> left = fate.of(member.getKey(), member.getValue());
        left.ifPresent(value -> members.put(member.getKey(), value));
        same &= left.filter(value -> value == member.getValue()).isPresent();
      }
      return same ? node : new MapNode(map.place(), members);
    }
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        Optional<Node> left = fate.of(String.valueOf(i), item);
        left.ifPresent(items::add);
        same &= left.filter(value -> value == item).isPresent();
      }
      return same ? node : new ListNode(list.place(), items);
    }
    return node;
  }
}
