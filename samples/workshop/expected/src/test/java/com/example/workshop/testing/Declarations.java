package com.example.workshop.testing;

import static com.fasterxml.jackson.dataformat.yaml.YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an OpenAPI document declares, a line each, however it is written down. */
public final class Declarations {
  private static final int DEEPEST = 4;

  private final JsonNode document;
  private final SchemaParts schemas;
  private final Set<String> lines = new TreeSet<>();

  private Declarations(JsonNode document) {
    this.document = document;
    this.schemas = new SchemaParts(document);
  }

  /**
   * Operations, parameters, bodies, answers and the properties of both; a path is the same with and
   * without escapes.
   *
   * @param basePath that the document's paths start with
   */
  public static Set<String> of(String basePath, String text) throws JsonProcessingException {
    YAMLMapper yaml = new YAMLMapper().enable(PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS);
    Declarations declarations = new Declarations(yaml.readTree(text));
    for (Map.Entry<String, JsonNode> path : declarations.document.path("paths").properties()) {
      String below = URLDecoder.decode(path.getKey(), UTF_8).substring(basePath.length());
      declarations.path(below.replaceFirst("/$", ""), path.getValue());
    }
    return declarations.lines;
  }

  private void path(String path, JsonNode given) {
    JsonNode item = schemas.resolved(given);
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (Document.METHODS.contains(field.getKey())) {
        operation(field.getKey() + " " + path, item, field.getValue());
      }
    }
  }

  private void operation(String name, JsonNode item, JsonNode operation) {
    lines.add(name + " is " + operation.path("operationId").asText());
    schemas.parameters(item, operation).forEach(parameter -> parameter(name, parameter));
    JsonNode body = schemas.resolved(operation.path("requestBody"));
    if (body.path("required").asBoolean()) {
      lines.add(name + " takes a body, always");
    }
    content(name + " takes", body);
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      lines.add(name + " answers " + answer.getKey());
      content(name + " answers " + answer.getKey(), schemas.resolved(answer.getValue()));
    }
  }

  private void parameter(String name, JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    boolean inPath = parameter.path("in").asText().equals("path");
    if (inPath && !name.contains("{" + parameter.path("name").asText() + "}")) {
      return;
    }
    String place = parameter.path("in").asText() + " " + parameter.path("name").asText();
    String line = name + " takes " + place;
    value(line, schema, parameter.path("required").asBoolean());
    // A parameter that has no value is missing, never null.
    lines.remove(line + ": nullable");
  }

  /** A value and, of a list, its items: the type, and what must hold. */
  private void value(String line, JsonNode schema, boolean required) {
    List<JsonNode> parts = schemas.of(schema);
    String type = SchemaTypes.of(parts);
    lines.add(line + " " + type + (required ? " required" : ""));
    SchemaFacts.of(parts).forEach(fact -> lines.add(line + ": " + fact));
    Optional<JsonNode> items = SchemaTypes.values(parts, "items").findFirst();
    if (items.isPresent() || type.equals("array")) {
      items(line + "[]", schemas.of(items.orElseGet(MissingNode::getInstance)));
    }
    if (parts.stream().noneMatch(part -> part.has("properties"))) {
      parts.forEach(part -> values(line + "{}", part.path("additionalProperties")));
    }
  }

  /** The type of a map's values; objects without properties may be anything in the code. */
  private void values(String line, JsonNode schema) {
    List<JsonNode> parts = schemas.of(schema);
    String type = SchemaTypes.of(parts);
    boolean free = type.equals("object") && parts.stream().noneMatch(p -> p.has("properties"));
    if (schema.isObject() && !type.equals("anything") && !free) {
      lines.add(line + " " + type);
    }
  }

  /** Annotations give the items of a list bounds and patterns, but nothing that @Schema says. */
  private void items(String line, List<JsonNode> parts) {
    lines.add(line + " " + SchemaTypes.of(parts));
    SchemaFacts.of(parts).stream()
        .filter(
            fact ->
                fact.matches("(pattern|m..(Length|Items)|at least|at most|more than|less than) .*"))
        .forEach(fact -> lines.add(line + ": " + fact));
  }

  private void content(String name, JsonNode holder) {
    for (Map.Entry<String, JsonNode> media : holder.path("content").properties()) {
      String line = name + " " + media.getKey();
      value(line, media.getValue().path("schema"), false);
      // Whole bodies go one way in any case.
      lines.remove(line + ": readOnly");
      properties(line + " ", media.getValue().path("schema"), 0);
    }
  }

  /** The properties of an object, or of the items of an array. */
  private void properties(String name, JsonNode schema, int depth) {
    if (depth == DEEPEST) {
      return;
    }
    List<JsonNode> parts = schemas.of(schema);
    parts.forEach(part -> properties(name + "[].", part.path("items"), depth + 1));
    Set<String> required = SchemaTypes.required(parts);
    Map<String, JsonNode> properties = SchemaTypes.properties(parts);
    properties.forEach(
        (property, value) -> {
          value(name + property, value, required.contains(property));
          properties(name + property + ".", value, depth + 1);
        });
  }
}
