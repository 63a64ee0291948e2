package dev.hadron.read.openapi;

import dev.hadron.api.JsonValue;
import dev.hadron.api.JsonValue.JsonArray;
import dev.hadron.api.JsonValue.JsonBoolean;
import dev.hadron.api.JsonValue.JsonNull;
import dev.hadron.api.JsonValue.JsonNumber;
import dev.hadron.api.JsonValue.JsonObject;
import dev.hadron.api.JsonValue.JsonString;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Nodes as the values that they quote. */
final class Json {

  private Json() {}

  static JsonValue of(Node node) {
    if (node instanceof MapNode map) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      map.members().forEach((key, value) -> members.put(key, of(value)));
      return new JsonObject(members);
    }
    if (node instanceof ListNode list) {
      return new JsonArray(list.items().stream().map(Json::of).toList());
    }
    if (node instanceof ScalarNode scalar) {
      return switch (scalar.type()) {
        case STRING -> new JsonString(scalar.text());
        case NUMBER -> new JsonNumber(Scalars.number(scalar.text()));
        case BOOLEAN -> new JsonBoolean(scalar.text().equalsIgnoreCase("true"));
        case NULL -> new JsonNull();
      };
    }
    throw new IllegalStateException("no JSON for " + node);
  }

  /**
   * The value, a scalar taken as text whatever its notation suggests: {@code 1.0} stays {@code
   * "1.0"}.
   */
  static JsonValue ofText(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull()
        ? new JsonString(scalar.text())
        : of(node);
  }
}
