package dev.hadron.read.openapi;

import dev.hadron.api.AnySchema;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.JsonValue;
import dev.hadron.api.RefSchema;
import dev.hadron.api.SchemaFacts;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schemas of every edition: references by name, facts, and what the other readers make of the rest.
 */
final class SchemaReader {

  private final Reading reading;
  private final SchemaNames names;
  private final StructureReader structures;
  private final CompositionReader compositions;

  SchemaReader(Reading reading, SchemaNames names) {
    this.reading = reading;
    this.names = names;
    this.structures = new StructureReader(reading, this, names);
    this.compositions = new CompositionReader(this, structures);
  }

  /** Every named schema, including those that reading them discovers. */
  Map<String, ApiSchema> readNamed() {
    Map<String, ApiSchema> schemas = new LinkedHashMap<>();
    List<Map.Entry<String, Node>> next = names.from(0);
    while (!next.isEmpty()) {
      for (Map.Entry<String, Node> entry : next) {
        schemas.put(entry.getKey(), read(entry.getValue()));
      }
      next = names.from(schemas.size());
    }
    return schemas;
  }

  ApiSchema read(Node node) {
    return read(node, "");
  }

  /**
   * @param inheritedType what {@code type} the enclosing schema gives its variants; may be empty
   */
  ApiSchema read(Node node, String inheritedType) {
    if (node instanceof MapNode map) {
      Fields fields = new Fields(map, reading);
      fields.allow("a schema", Keywords.SCHEMA);
      return References.refOf(map)
          .map(ref -> reference(fields, ref))
          .orElseGet(() -> describe(fields, inheritedType));
    }
    if (!(node instanceof ScalarNode scalar) || !scalar.text().equals("true")) {
      reading.note(
          "openapi-wrong-kind",
          "schema",
          "should be a map but is " + node.kind() + "; read as any value",
          node);
    }
    return new AnySchema(SchemaFacts.at(node.location()));
  }

  private ApiSchema reference(Fields fields, ScalarNode ref) {
    SchemaFacts facts = facts(fields, TypeNames.NONE);
    Optional<String> name = names.nameOf(ref);
    if (name.isEmpty()) {
      return new AnySchema(facts);
    }
    RefSchema reference = new RefSchema(facts, name.get());
    boolean siblings = fields.hasAny(Keywords.STRUCTURE) || fields.hasAny(Keywords.COMPOSITION);
    if (!siblings) {
      return reference;
    }
    if (reading.version().isJsonSchema()) {
      return compositions.beside(reference, fields);
    }
    reading.note(
        "openapi-ref-siblings",
        "keywords beside $ref " + ref.text(),
        "do not count before OpenAPI 3.1",
        ref);
    return reference;
  }

  /** A schema that is no reference. */
  ApiSchema describe(Fields fields, String inheritedType) {
    Keywords.UNUSED.forEach(
        (keyword, reason) -> {
          if (!keyword.equals("propertyNames") || !structures.takesNames(fields)) {
            fields.unused(keyword, reason);
          }
        });
    TypeNames types = TypeNames.of(fields, inheritedType, reading);
    SchemaFacts facts = facts(fields, types);
    return fields.hasAny(Keywords.COMPOSITION)
        ? compositions.read(fields, types, facts)
        : structures.read(fields, types, facts);
  }

  private SchemaFacts facts(Fields fields, TypeNames types) {
    boolean text = types.only().equals("string");
    return new SchemaFacts(
        fields.text("title"),
        fields.text("description"),
        types.nullable() || saysNullable(fields),
        fields.flag("readOnly"),
        fields.flag("writeOnly"),
        fields.flag("deprecated"),
        value(fields.node().get("default"), text),
        example(fields, text),
        fields.extensions(),
        fields.node().location());
  }

  private static boolean saysNullable(Fields fields) {
    return fields.flag("nullable") || fields.flag("x-nullable") || fields.flag("x-isnullable");
  }

  private static Optional<JsonValue> example(Fields fields, boolean text) {
    Node example = fields.node().get("example");
    if (example == null && fields.node().get("examples") instanceof ListNode list) {
      example = list.items().isEmpty() ? null : list.items().get(0);
    }
    return value(example, text);
  }

  private static Optional<JsonValue> value(Node node, boolean text) {
    return Optional.ofNullable(node).map(n -> text ? Json.ofText(n) : Json.of(n));
  }
}
