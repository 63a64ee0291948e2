package dev.hadron.read.openapi;

import dev.hadron.api.JsonValue;
import dev.hadron.diagnostic.Spelling;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Typed access to the members of one map; a member of the wrong kind is left out and in the ledger.
 */
final class Fields {

  private final MapNode map;
  private final Reading reading;

  Fields(MapNode map, Reading reading) {
    this.map = map;
    this.reading = reading;
  }

  MapNode node() {
    return map;
  }

  boolean has(String key) {
    return map.get(key) != null;
  }

  boolean hasAny(Set<String> keys) {
    for (String key : map.members().keySet()) {
      if (keys.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** A member's text, numbers and booleans as written; empty where it is absent or null. */
  String text(String key) {
    Node node = map.get(key);
    if (node == null) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.isNull() ? "" : scalar.text();
    }
    wrongKind(key, "a text", node);
    return "";
  }

  Optional<String> optionalText(String key) {
    String text = text(key);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Whether a member says {@code true}. */
  boolean flag(String key) {
    return optionalFlag(key).orElse(false);
  }

  Optional<Boolean> optionalFlag(String key) {
    Node node = map.get(key);
    if (node == null || node instanceof ScalarNode scalar && scalar.isNull()) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      if (scalar.text().equalsIgnoreCase("true")) {
        return Optional.of(true);
      }
      if (scalar.text().equalsIgnoreCase("false")) {
        return Optional.of(false);
      }
    }
    wrongKind(key, "true or false", node);
    return Optional.empty();
  }

  /** A non-negative whole number; larger than an {@code int} counts as no limit at all. */
  OptionalInt count(String key) {
    Optional<BigDecimal> number = number(key);
    if (number.isEmpty() || number.get().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      return OptionalInt.empty();
    }
    if (number.get().signum() < 0 || number.get().stripTrailingZeros().scale() > 0) {
      wrongKind(key, "a non-negative whole number", map.get(key));
      return OptionalInt.empty();
    }
    return OptionalInt.of(number.get().intValueExact());
  }

  Optional<BigDecimal> number(String key) {
    Node node = map.get(key);
    if (node == null || node instanceof ScalarNode scalar && scalar.isNull()) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar
        && !scalar.text().isEmpty()
        && Scalars.isNumber(scalar.text())) {
      return Optional.of(Scalars.number(scalar.text()));
    }
    wrongKind(key, "a number", node);
    return Optional.empty();
  }

  Optional<Fields> map(String key) {
    Node node = map.get(key);
    if (node == null || node instanceof ScalarNode scalar && scalar.isNull()) {
      return Optional.empty();
    }
    if (node instanceof MapNode found) {
      return Optional.of(new Fields(found, reading));
    }
    wrongKind(key, "a map", node);
    return Optional.empty();
  }

  /** The members of a map member in document order; empty where it is absent. */
  Map<String, Node> members(String key) {
    return map(key).map(fields -> fields.map.members()).orElse(Map.of());
  }

  /** The items of a list member; empty where it is absent. */
  List<Node> list(String key) {
    Node node = map.get(key);
    if (node == null || node instanceof ScalarNode scalar && scalar.isNull()) {
      return List.of();
    }
    if (node instanceof ListNode list) {
      return list.items();
    }
    wrongKind(key, "a list", node);
    return List.of();
  }

  /** The texts of a list member. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : list(key)) {
      if (item instanceof ScalarNode scalar && !scalar.isNull()) {
        texts.add(scalar.text());
      } else {
        wrongKind("item of " + key, "a text", item);
      }
    }
    return texts;
  }

  Optional<JsonValue> json(String key) {
    return Optional.ofNullable(map.get(key)).map(Json::of);
  }

  /** Every {@code x-} member. */
  Map<String, JsonValue> extensions() {
    Map<String, JsonValue> extensions = new LinkedHashMap<>();
    map.members()
        .forEach(
            (key, value) -> {
              if (key.startsWith("x-")) {
                extensions.put(key, Json.of(value));
              }
            });
    return extensions;
  }

  /** Notes every member that this kind of object does not have. */
  void allow(String object, Set<String> keys) {
    map.members()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key) && !key.startsWith("x-")) {
                reading.note(
                    "openapi-unknown-key",
                    "key " + key,
                    "is none of "
                        + object
                        + "'s and was ignored"
                        + Spelling.question(key, keys),
                    value);
              }
            });
  }

  /** Notes a member that is valid but shapes nothing. */
  void unused(String key, String reason) {
    Node node = map.get(key);
    if (node != null) {
      reading.note("openapi-unused", "key " + key, reason, node);
    }
  }

  private void wrongKind(String key, String wanted, Node node) {
    reading.note(
        "openapi-wrong-kind",
        "key " + key,
        "should be " + wanted + " but is " + node.kind() + "; read as if left out",
        node);
  }
}
