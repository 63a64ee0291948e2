package dev.hadron.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A value that the document quotes: a default, an example, an enum member or an extension. */
public sealed interface JsonValue {

  /** Compact JSON text. */
  String toJson();

  /** Members in document order. */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    public JsonObject {
      members = Copies.ordered(members);
    }

    @Override
    public String toJson() {
      return members.entrySet().stream()
          .map(e -> JsonText.quote(e.getKey()) + ":" + e.getValue().toJson())
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  record JsonArray(List<JsonValue> items) implements JsonValue {

    public JsonArray {
      items = List.copyOf(items);
    }

    @Override
    public String toJson() {
      return items.stream().map(JsonValue::toJson).collect(Collectors.joining(",", "[", "]"));
    }
  }

  record JsonString(String value) implements JsonValue {

    public JsonString {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toJson() {
      return JsonText.quote(value);
    }
  }

  record JsonNumber(BigDecimal value) implements JsonValue {

    public JsonNumber {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toJson() {
      return value.toString();
    }
  }

  record JsonBoolean(boolean value) implements JsonValue {

    @Override
    public String toJson() {
      return Boolean.toString(value);
    }
  }

  record JsonNull() implements JsonValue {

    @Override
    public String toJson() {
      return "null";
    }
  }
}
