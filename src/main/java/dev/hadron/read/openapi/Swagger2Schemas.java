package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Schemas of OpenAPI 2.0 in the words of 3.0, and the parameters that are schemas themselves. */
final class Swagger2Schemas {

  private static final Set<String> VARIANTS = Set.of("allOf", "oneOf", "anyOf");
  private static final Set<String> NESTED = Set.of("items", "additionalProperties", "not");
  private static final Set<String> NULLABLE = Set.of("x-nullable", "x-isnullable");

  private final References references;
  private final SchemaNames names;

  Swagger2Schemas(References references, SchemaNames names) {
    this.references = references;
    this.names = names;
  }

  Node schema(Node node) {
    if (node instanceof ListNode list) {
      return new ListNode(list.place(), list.items().stream().map(this::schema).toList());
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    Members schema = new Members(map);
    map.members().forEach((key, value) -> member(key, value, schema));
    boolean members =
        map.get("properties") instanceof MapNode
            || map.get("additionalProperties") instanceof MapNode;
    if (members && map.get("type") == null) {
      // Null is a value only where a type is said (OpenAPI 3.0.3, 4.7.24).
      schema.with("type", "object");
    }
    return schema.node();
  }

  private void member(String key, Node value, Members schema) {
    if (key.equals("$ref") && value instanceof ScalarNode ref) {
      Optional<Node> target = references.target(ref);
      // What names nothing is read as if it was left out.
      if (target.isPresent() || !ref.text().startsWith("#")) {
        Optional<String> name = target.flatMap(names::known);
        schema.with(key, name.map(Swagger2Schemas::component).orElse(ref.text()));
      }
    } else if (key.equals("properties") && value instanceof MapNode properties) {
      Members upgraded = new Members(properties);
      properties.members().forEach((name, property) -> upgraded.with(name, schema(property)));
      schema.with(key, upgraded.node());
    } else if (VARIANTS.contains(key) || NESTED.contains(key)) {
      schema.with(key, schema(value));
    } else if (key.equals("discriminator") && value instanceof ScalarNode property) {
      schema.with(key, new Members(value).with("propertyName", property.text()));
    } else if (NULLABLE.contains(key)) {
      schema.with("nullable", value);
    } else if (key.equals("type")) {
      type(value, schema);
    } else if (!key.equals("collectionFormat")) {
      schema.with(key, value);
    }
  }

  private static String component(String name) {
    return "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** A file is a text of bytes; several types say that a value may be null. */
  private static void type(Node value, Members schema) {
    List<String> types = texts(value);
    List<String> others = types.stream().filter(type -> !type.equals("null")).toList();
    if (types.size() > others.size()) {
      schema.with("nullable", true);
    }
    if (others.equals(List.of("file"))) {
      schema.with("type", "string").with("format", "binary");
    } else if (others.size() == 1) {
      schema.with("type", TypeNames.meant(others.get(0)));
    }
  }

  /** The value of a parameter or header. */
  Node value(MapNode holder) {
    if (holder.get("schema") != null) {
      return schema(holder.get("schema"));
    }
    Members own = new Members(holder);
    for (Map.Entry<String, Node> member : holder.members().entrySet()) {
      String key = member.getKey();
      boolean extension = key.startsWith("x-") && !NULLABLE.contains(key);
      boolean ofParameter = Swagger2Messages.NOT_SCHEMA.contains(key) || key.equals("deprecated");
      if (!extension && !ofParameter) {
        own.with(key, member.getValue());
      }
    }
    return schema(own.node());
  }

  /** A parameter outside the body. */
  MapNode parameter(MapNode parameter) {
    Members upgraded = new Members(parameter).from(parameter, "name", "in", "description");
    boolean inPath = text(parameter, "in").equals("path");
    if (inPath) {
      upgraded.with("required", true);
    } else {
      upgraded.from(parameter, "required");
    }
    upgraded.from(parameter, "deprecated", "allowEmptyValue");
    if (text(parameter, "in").equals("query") && text(parameter, "type").equals("array")) {
      String format = text(parameter, "collectionFormat");
      switch (format) {
        case "ssv" -> upgraded.with("style", "spaceDelimited");
        case "pipes" -> upgraded.with("style", "pipeDelimited");
        default -> upgraded.with("style", "form");
      }
      upgraded.with("explode", format.equals("multi"));
    }
    return upgraded.with("schema", value(parameter)).extensionsOf(parameter).node();
  }

  MapNode header(MapNode header) {
    return new Members(header).from(header, "description").with("schema", value(header)).node();
  }

  static String text(MapNode map, String key) {
    return map.get(key) instanceof ScalarNode scalar ? scalar.text() : "";
  }

  static List<String> texts(Node node) {
    if (node instanceof ListNode list) {
      return list.items().stream().flatMap(item -> texts(item).stream()).toList();
    }
    return node instanceof ScalarNode scalar ? List.of(scalar.text()) : List.of();
  }
}
