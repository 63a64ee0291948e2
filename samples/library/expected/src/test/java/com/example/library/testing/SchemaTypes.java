package com.example.library.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The JSON types of schemas, also of those that leave the obvious out. */
final class SchemaTypes {
  private SchemaTypes() {}

  /**
   * The type of a schema, aside.
   *
   * @param parts the schema and what it is composed of
   */
  static String of(List<JsonNode> parts) {
    if (parts.stream().anyMatch(part -> part.has("properties"))) {
      return "object";
    }
    if (Stream.of("oneOf", "anyOf")
        .flatMap(kind -> values(parts, kind))
        .anyMatch(SchemaTypes::isChoice)) {
      return "anything";
    }
    if (values(parts, "type").anyMatch(SchemaTypes::isChoice)
        || values(parts, "enum").anyMatch(SchemaTypes::isMixed)) {
      return "anything";
    }
    return all(parts)
        .filter(type -> !type.isEmpty() && !type.equals("null"))
        .findFirst()
        .or(() -> values(parts, "enum").map(values -> typeOf(values.path(0))).findFirst())
        .or(() -> values(parts, "const").map(SchemaTypes::typeOf).findFirst())
        .or(() -> values(parts, "additionalProperties").map(any -> "object").findFirst())
        .orElse("anything");
  }

  /** Names of the members that have to be there. */
  static Set<String> required(List<JsonNode> parts) {
    return values(parts, "required")
        .flatMap(SchemaTypes::stream)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  /** The members by name; one that is required and nowhere described may be anything. */
  static Map<String, JsonNode> properties(List<JsonNode> parts) {
    Map<String, JsonNode> properties = new TreeMap<>();
    values(parts, "properties")
        .flatMap(part -> part.properties().stream())
        .forEach(p -> properties.putIfAbsent(p.getKey(), p.getValue()));
    if (!properties.isEmpty() && isOpen(parts)) {
      required(parts).forEach(name -> properties.putIfAbsent(name, MissingNode.getInstance()));
    }
    return properties;
  }

  /** Whether other members may be there; variants and kinds describe theirs. */
  private static boolean isOpen(List<JsonNode> parts) {
    boolean closed = values(parts, "additionalProperties").anyMatch(BooleanNode.FALSE::equals);
    boolean more =
        Stream.of("oneOf", "anyOf")
            .flatMap(kind -> values(parts, kind))
            .anyMatch(SchemaTypes::isChoice);
    return !closed && !more && values(parts, "discriminator").findFirst().isEmpty();
  }

  /** Whether there are variants to choose from; values of such schemas are any JSON in the code. */
  private static boolean isChoice(JsonNode variants) {
    return stream(variants)
            .map(each -> each.isTextual() ? each : each.path("type"))
            .filter(type -> !type.asText().equals("null"))
            .count()
        > 1;
  }

  /** Whether values are of several types, which no type of the code is. */
  private static boolean isMixed(JsonNode values) {
    return stream(values)
            .filter(value -> !value.isNull())
            .map(JsonNode::getNodeType)
            .distinct()
            .count()
        > 1;
  }

  private static String typeOf(JsonNode value) {
    return value.isTextual() ? "string" : value.isInt() ? "integer" : "anything";
  }

  /** Whether some spelling says that a value may be null. */
  static boolean isNullable(List<JsonNode> parts) {
    return Stream.of("nullable", "x-nullable")
            .flatMap(flag -> values(parts, flag))
            .anyMatch(JsonNode::asBoolean)
        || all(parts).anyMatch("null"::equals)
        || values(parts, "enum").flatMap(SchemaTypes::stream).anyMatch(JsonNode::isNull)
        || Stream.of("anyOf", "oneOf")
            .flatMap(kind -> values(parts, kind))
            .flatMap(SchemaTypes::stream)
            .anyMatch(variant -> variant.path("type").asText().equals("null"));
  }

  static Stream<String> all(List<JsonNode> parts) {
    return values(parts, "type")
        .flatMap(type -> type.isArray() ? stream(type) : Stream.of(type))
        .map(JsonNode::asText);
  }

  /** The values of a keyword, the one that counts first. */
  static Stream<JsonNode> values(List<JsonNode> parts, String keyword) {
    return parts.stream().map(part -> part.path(keyword)).filter(value -> !value.isMissingNode());
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
