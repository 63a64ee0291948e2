package dev.hadron.read.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The keywords of schemas, grouped by what they tell. */
final class Keywords {

  static final Set<String> OBJECT =
      Set.of(
          "properties",
          "required",
          "additionalProperties",
          "minProperties",
          "maxProperties",
          "patternProperties",
          "discriminator");

  static final Set<String> ARRAY =
      Set.of("items", "minItems", "maxItems", "uniqueItems", "prefixItems");

  static final Set<String> STRING = Set.of("minLength", "maxLength", "pattern");

  static final Set<String> NUMBER =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

  static final Set<String> COMPOSITION = Set.of("allOf", "oneOf", "anyOf");

  /** What makes a schema say something about values, beside its type. */
  static final Set<String> STRUCTURE =
      union(
          OBJECT,
          ARRAY,
          STRING,
          NUMBER,
          Set.of("enum", "const", "format", "contentEncoding", "contentMediaType"));

  /** What annotates a schema without changing which values it admits. */
  static final Set<String> ANNOTATION =
      Set.of(
          "title",
          "description",
          "default",
          "example",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly",
          "nullable",
          "externalDocs",
          "xml",
          "$comment",
          "$schema",
          "$id",
          "$defs",
          "definitions",
          "$anchor");

  /** Valid keywords that no record can carry, each with what that means. */
  static final Map<String, String> UNUSED =
      Map.ofEntries(
          Map.entry("not", "exclusions are not checked"),
          Map.entry("if", "conditions are not checked"),
          Map.entry("then", "conditions are not checked"),
          Map.entry("else", "conditions are not checked"),
          Map.entry("dependentRequired", "dependencies between properties are not checked"),
          Map.entry("dependentSchemas", "dependencies between properties are not checked"),
          Map.entry("dependencies", "dependencies between properties are not checked"),
          Map.entry("propertyNames", "names of members are not checked"),
          Map.entry("contains", "items are not searched"),
          Map.entry("minContains", "items are not searched"),
          Map.entry("maxContains", "items are not searched"),
          Map.entry("unevaluatedProperties", "members that are not named are tolerated"),
          Map.entry("unevaluatedItems", "items that are not described are tolerated"),
          Map.entry("$dynamicRef", "dynamic references are not resolved"),
          Map.entry("$dynamicAnchor", "dynamic references are not resolved"),
          Map.entry("$vocabulary", "vocabularies are not interpreted"),
          Map.entry("contentSchema", "embedded documents are not checked"));

  static final Set<String> SCHEMA =
      union(STRUCTURE, ANNOTATION, COMPOSITION, UNUSED.keySet(), Set.of("type", "$ref"));

  private Keywords() {}

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Set.copyOf(all);
  }
}
