package com.example.library.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the schemas of a document refer to and are composed of. */
final class SchemaParts {
  private final JsonNode document;

  SchemaParts(JsonNode document) {
    this.document = document;
  }

  /** What a reference names at last, or the node itself. */
  JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode()
        ? node
        : resolved(document.at(reference.asText().substring("#".length())));
  }

  /** Those of a path and, in the place of such as have the same name, those of an operation. */
  Collection<JsonNode> parameters(JsonNode... holders) {
    Map<String, JsonNode> parameters = new TreeMap<>();
    for (JsonNode holder : holders) {
      for (JsonNode given : holder.path("parameters")) {
        JsonNode parameter = resolved(given);
        String name = parameter.path("in").asText() + " " + parameter.path("name").asText();
        parameters.put(name, parameter);
      }
    }
    return parameters.values();
  }

  /** The schema and all that shapes it; the first to say a thing counts. */
  List<JsonNode> of(JsonNode schema) {
    List<JsonNode> parts = new ArrayList<>();
    JsonNode target = resolved(schema);
    if (target != schema) {
      parts.add(beside(schema));
      parts.addAll(of(target));
      return parts;
    }
    parts.add(schema);
    List<JsonNode> composed = composed(schema);
    for (JsonNode part : composed) {
      of(part).forEach(each -> parts.add(composed.size() > 1 ? withoutNull(each) : each));
    }
    return parts;
  }

  /** The parts of a whole, the last of them first, and an only variant beside null. */
  private static List<JsonNode> composed(JsonNode schema) {
    List<JsonNode> composed = new ArrayList<>();
    schema.path("allOf").forEach(part -> composed.add(0, part));
    for (String kind : List.of("anyOf", "oneOf")) {
      List<JsonNode> variants = new ArrayList<>();
      schema.path(kind).forEach(variants::add);
      variants.removeIf(variant -> variant.path("type").asText().equals("null"));
      if (variants.size() == 1) {
        composed.addAll(variants);
      }
    }
    return composed;
  }

  /** One of several parts cannot let a value be null that another does not. */
  private static JsonNode withoutNull(JsonNode part) {
    if (!(part instanceof ObjectNode object)) {
      return part;
    }
    ObjectNode rest = object.deepCopy().remove(List.of("nullable", "x-nullable"));
    for (String kind : List.of("anyOf", "oneOf", "type")) {
      Iterator<JsonNode> variants = rest.path(kind).elements();
      while (variants.hasNext()) {
        JsonNode variant = variants.next();
        if (variant.asText().equals("null") || variant.path("type").asText().equals("null")) {
          variants.remove();
        }
      }
    }
    return rest;
  }

  /** What counts beside a reference: before OpenAPI 3.1 nothing that shapes the value. */
  private JsonNode beside(JsonNode reference) {
    return document.path("openapi").asText().startsWith("3.0")
        ? ((ObjectNode) reference).deepCopy().retain("default", "nullable", "readOnly", "writeOnly")
        : reference;
  }
}
