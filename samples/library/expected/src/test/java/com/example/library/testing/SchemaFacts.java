package com.example.library.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema says of a value beside its structure: a phrase each, the same in every spelling.
 */
final class SchemaFacts {
  /** What a scan adds to the format of a UUID. */
  private static final String OF_UUIDS =
      "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}";

  private final List<JsonNode> parts;
  private final String type;
  private final Set<String> facts = new TreeSet<>();

  private SchemaFacts(List<JsonNode> parts) {
    this.parts = parts;
    this.type = SchemaTypes.of(parts);
  }

  /**
   * All facts of a schema.
   *
   * @param parts the schema and what it is composed of
   */
  static Set<String> of(List<JsonNode> parts) {
    SchemaFacts schema = new SchemaFacts(parts);
    schema.find();
    return schema.facts;
  }

  private void find() {
    first("default").filter(value -> !value.isNull()).ifPresent(value -> add("default", value));
    flag("readOnly");
    flag("writeOnly");
    if (SchemaTypes.isNullable(parts) && !type.equals("anything")) {
      facts.add("nullable");
    }
    Optional<JsonNode> closed = first("enum").filter(values -> !type.equals("anything"));
    if (closed.isPresent() || first("const").isPresent()) {
      // Nothing else counts where every value is told.
      facts.add(
          "one of "
              + closed
                  .map(SchemaFacts::texts)
                  .orElseGet(() -> List.of(text(first("const").get()))));
    } else if (type.equals("array")) {
      size("Items");
      flag("uniqueItems");
    } else if (type.equals("object")) {
      size("Properties");
      closed();
    } else if (type.equals("string")) {
      format();
      size("Length");
      first("pattern")
          .filter(value -> !value.asText().equals(OF_UUIDS))
          .ifPresent(value -> add("pattern", value));
    } else if (type.equals("integer") || type.equals("number")) {
      format();
      bound("minimum", "exclusiveMinimum", "at least ", "more than ", 1);
      bound("maximum", "exclusiveMaximum", "at most ", "less than ", -1);
      first("multipleOf").ifPresent(step -> add("multipleOf", step));
    }
  }

  private void add(String keyword, JsonNode value) {
    facts.add(keyword + " " + text(value));
  }

  private void flag(String keyword) {
    first(keyword).filter(JsonNode::asBoolean).ifPresent(value -> facts.add(keyword));
  }

  /** Files scan as binary; the code says of any bytes in Base64 that they have a format. */
  private void format() {
    first("format")
        .map(JsonNode::asText)
        .or(
            () ->
                first("contentEncoding")
                    .filter(each -> each.asText().startsWith("base64"))
                    .map(each -> "byte"))
        .filter(format -> !Set.of("", "binary").contains(format))
        .ifPresent(format -> facts.add("format " + format));
  }

  private void size(String unit) {
    first("min" + unit)
        .filter(least -> least.asLong() > 0)
        .ifPresent(least -> add("min" + unit, least));
    first("max" + unit).ifPresent(most -> add("max" + unit, most));
  }

  /** A part of a whole that is closed would shut the other parts out: the code keeps none so. */
  private void closed() {
    boolean composed =
        parts.stream()
            .anyMatch(
                part ->
                    part.path("allOf").size() > 1 || (part.has("allOf") && part.has("properties")));
    first("additionalProperties")
        .filter(others -> !composed && others.isBoolean() && !others.asBoolean())
        .ifPresent(others -> facts.add("nothing else"));
  }

  /** Whole numbers above 0 are those from 1. */
  private void bound(String keyword, String exclusively, String inside, String beyond, int step) {
    Optional<JsonNode> exclusive = first(exclusively);
    Optional<JsonNode> value = exclusive.filter(JsonNode::isNumber).or(() -> first(keyword));
    if (value.isPresent()) {
      BigDecimal number = new BigDecimal(value.get().asText());
      boolean isExclusive = exclusive.filter(e -> e.isNumber() || e.asBoolean()).isPresent();
      boolean isWhole = type.equals("integer");
      BigDecimal bound = isExclusive && isWhole ? number.add(BigDecimal.valueOf(step)) : number;
      facts.add((isExclusive && !isWhole ? beyond : inside) + plain(bound));
    }
  }

  private Optional<JsonNode> first(String keyword) {
    return SchemaTypes.values(parts, keyword).findFirst();
  }

  private static List<String> texts(JsonNode values) {
    return SchemaTypes.stream(values)
        .filter(value -> !value.isNull())
        .map(SchemaFacts::text)
        .distinct()
        .toList();
  }

  private static String text(JsonNode value) {
    if (value.isNumber()) {
      return plain(new BigDecimal(value.asText()));
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
