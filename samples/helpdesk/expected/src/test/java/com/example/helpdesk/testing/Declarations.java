package com.example.helpdesk.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an OpenAPI document declares, a line each, however it is written down. */
public final class Declarations {
  private static final int DEEPEST = 4;

  private final JsonNode document;
  private final Set<String> lines = new TreeSet<>();

  private Declarations(JsonNode document) {
    this.document = document;
  }

  /**
   * Operations, parameters, bodies, answers and the properties of both.
   *
   * @param basePath that the document's paths start with
   */
  public static Set<String> of(String basePath, String text) throws JsonProcessingException {
    Declarations declarations = new Declarations(new YAMLMapper().readTree(text));
    for (Map.Entry<String, JsonNode> path : declarations.document.path("paths").properties()) {
      declarations.path(path.getKey().substring(basePath.length()), path.getValue());
    }
    return declarations.lines;
  }

  private void path(String path, JsonNode item) {
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (Document.METHODS.contains(field.getKey())) {
        operation(field.getKey() + " " + path, item, field.getValue());
      }
    }
  }

  private void operation(String name, JsonNode item, JsonNode operation) {
    lines.add(name + " is " + operation.path("operationId").asText());
    item.path("parameters").forEach(parameter -> parameter(name, resolved(parameter)));
    operation.path("parameters").forEach(parameter -> parameter(name, resolved(parameter)));
    JsonNode body = resolved(operation.path("requestBody"));
    content(name + " takes", body);
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      lines.add(name + " answers " + answer.getKey());
      content(name + " answers " + answer.getKey(), resolved(answer.getValue()));
    }
  }

  private void parameter(String name, JsonNode parameter) {
    lines.add(
        "%s takes %s %s %s%s"
            .formatted(
                name,
                parameter.path("in").asText(),
                parameter.path("name").asText(),
                type(parameter.path("schema")),
                parameter.path("required").asBoolean() ? " required" : ""));
  }

  private void content(String name, JsonNode holder) {
    for (Map.Entry<String, JsonNode> media : holder.path("content").properties()) {
      String line = name + " " + media.getKey();
      lines.add(line + " " + type(media.getValue().path("schema")));
      properties(line + " ", media.getValue().path("schema"), 0);
    }
  }

  /** The properties of an object, or of the items of an array. */
  private void properties(String name, JsonNode schema, int depth) {
    if (depth == DEEPEST) {
      return;
    }
    Set<String> required = new TreeSet<>();
    for (JsonNode part : parts(schema)) {
      part.path("required").forEach(property -> required.add(property.asText()));
    }
    for (JsonNode part : parts(schema)) {
      properties(name + "[].", part.path("items"), depth + 1);
      for (Map.Entry<String, JsonNode> property : part.path("properties").properties()) {
        String line = name + property.getKey();
        lines.add(
            line
                + " "
                + type(property.getValue())
                + (required.contains(property.getKey()) ? " required" : ""));
        properties(line + ".", property.getValue(), depth + 1);
      }
    }
  }

  private String type(JsonNode schema) {
    return parts(schema).stream()
        .map(part -> part.path("type"))
        .flatMap(type -> type.isArray() ? stream(type) : Stream.of(type))
        .map(JsonNode::asText)
        .filter(type -> !type.isEmpty() && !type.equals("null"))
        .distinct()
        .findFirst()
        .orElse("anything");
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The schema and all that it is composed of. */
  private List<JsonNode> parts(JsonNode schema) {
    JsonNode itself = resolved(schema);
    List<JsonNode> parts = new ArrayList<>(List.of(itself));
    itself.path("allOf").forEach(part -> parts.addAll(parts(part)));
    return parts;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode()
        ? node
        : resolved(document.at(reference.asText().substring("#".length())));
  }
}
