package com.example.helpdesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
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
    return all(parts)
        .filter(type -> !type.isEmpty() && !type.equals("null"))
        .findFirst()
        .or(() -> values(parts, "enum").map(values -> typeOf(values.path(0))).findFirst())
        .or(() -> values(parts, "const").map(SchemaTypes::typeOf).findFirst())
        .or(() -> values(parts, "additionalProperties").map(any -> "object").findFirst())
        .orElse("anything");
  }

  /** Whether members that are not described may be there; variants and kinds describe more. */
  static boolean isOpen(List<JsonNode> parts) {
    return Stream.of("oneOf", "anyOf")
            .flatMap(kind -> values(parts, kind))
            .noneMatch(SchemaTypes::isChoice)
        && values(parts, "discriminator").findFirst().isEmpty()
        && values(parts, "additionalProperties").noneMatch(BooleanNode.FALSE::equals);
  }

  /** Whether there are variants to choose from; values of such schemas are any JSON in the code. */
  private static boolean isChoice(JsonNode variants) {
    return stream(variants).filter(each -> !each.path("type").asText().equals("null")).count() > 1;
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
