package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.Place;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of a map that is being made; what would be empty is left out. */
final class Members {

  private final Place place;
  private final Map<String, Node> members = new LinkedHashMap<>();

  Members(Node origin) {
    this.place = origin.place();
  }

  Members with(String key, Node value) {
    if (value != null) {
      members.put(key, value);
    }
    return this;
  }

  Members with(String key, String text) {
    return with(key, new ScalarNode(place, ScalarNode.Type.STRING, text));
  }

  Members with(String key, boolean flag) {
    return with(key, new ScalarNode(place, ScalarNode.Type.BOOLEAN, String.valueOf(flag)));
  }

  Members with(String key, Members value) {
    return value.members.isEmpty() ? this : with(key, value.node());
  }

  Members with(String key, List<? extends Node> items) {
    return items.isEmpty() ? this : with(key, new ListNode(place, List.copyOf(items)));
  }

  /** Copies what a map has of some keys. */
  Members from(MapNode map, String... keys) {
    for (String key : keys) {
      with(key, map.get(key));
    }
    return this;
  }

  /** Copies what extends the specification. */
  Members extensionsOf(MapNode map) {
    map.members()
        .forEach(
            (key, value) -> {
              if (key.startsWith("x-")) {
                with(key, value);
              }
            });
    return this;
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  MapNode node() {
    return new MapNode(place, members);
  }
}
