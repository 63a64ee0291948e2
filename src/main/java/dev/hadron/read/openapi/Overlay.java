package dev.hadron.read.openapi;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Changes of a contract that stand beside it (OpenAPI Overlay 1.0): actions, each with a target and
 * what is merged into it, or with its removal.
 */
final class Overlay {

  private static final Pattern VERSION =
      Pattern.compile(
          "\\A\\s*\\{\\s*\"overlay\"\\s*:|^[\"']?overlay[\"']?\\s*:\\s*[\"']?1\\.",
          Pattern.MULTILINE);

  private final ListNode actions;

  private Overlay(ListNode actions) {
    this.actions = actions;
  }

  /** Whether the text says that it is an overlay. */
  static boolean is(SourceFile file) {
    return VERSION.matcher(file.text()).find();
  }

  /**
   * The contract as it is after the overlays, in their order.
   *
   * @param diagnostics receives what is wrong with an overlay, and which target there is none of
   */
  static Node apply(Node contract, List<SourceFile> overlays, List<Diagnostic> diagnostics)
      throws UnreadableException {
    Node changed = contract;
    for (SourceFile file : overlays) {
      Node root = Documents.parse(file, new ArrayList<>());
      if (root instanceof MapNode map && map.get("actions") instanceof ListNode actions) {
        changed = new Overlay(actions).apply(changed, diagnostics);
      } else {
        diagnostics.add(
            Diagnostic.error(
                "overlay-actions",
                "the overlay has no list of actions",
                root.location(),
                "actions: [{target: \"$.info\", update: {title: Shop}}]"));
      }
    }
    return changed;
  }

  private Node apply(Node contract, List<Diagnostic> diagnostics) {
    Node changed = contract;
    for (Node action : actions.items()) {
      Optional<OverlayPath> path =
          action instanceof MapNode map && map.get("target") instanceof ScalarNode target
              ? OverlayPath.of(target.text())
              : Optional.empty();
      if (path.isEmpty()) {
        diagnostics.add(
            Diagnostic.error(
                "overlay-target",
                "the action has no target that can be read",
                action.location(),
                "a target is a JSONPath of names, indexes, wildcards and descendants, such as"
                    + " $.paths['/orders'].get"));
        continue;
      }
      int[] met = {0};
      MapNode map = (MapNode) action;
      boolean removes =
          map.get("remove") instanceof ScalarNode remove && remove.text().equalsIgnoreCase("true");
      Node update = map.get("update");
      changed =
          path.get()
              .change(
                  changed,
                  node -> {
                    met[0]++;
                    return removes
                        ? Optional.empty()
                        : Optional.of(update == null ? node : merged(node, update));
                  })
              .orElse(changed);
      if (met[0] == 0) {
        diagnostics.add(
            Diagnostic.warning(
                "overlay-idle",
                "the contract has nothing at " + ((ScalarNode) map.get("target")).text(),
                action.location(),
                "correct the target, or leave the action out"));
      }
    }
    return changed;
  }

  /** Members are merged, lists get longer, anything else is another value. */
  private static Node merged(Node node, Node update) {
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.items());
      items.addAll(update instanceof ListNode more ? more.items() : List.of(update));
      return new ListNode(list.place(), items);
    }
    if (!(node instanceof MapNode map) || !(update instanceof MapNode changes)) {
      return update;
    }
    Map<String, Node> members = new LinkedHashMap<>(map.members());
    changes
        .members()
        .forEach((key, value) -> members.merge(key, value, Overlay::merged));
    return new MapNode(map.place(), members);
  }
}
