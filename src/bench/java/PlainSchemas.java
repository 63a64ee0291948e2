import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Documents in the form in which code says them, so that openapi-diff sees what differs and not how it is
 * said. An {@code allOf} of one reference is how a reference gets words of its own in OpenAPI 3.0, which
 * others write beside it, and the tool takes it for another type than what it refers to; schemas of properties or items without a type
 * are meant to be objects or arrays, and every class is one.
 */
final class PlainSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String HOME = "#/components/schemas/";

  /** What beside a reference says nothing of the values. */
  static final Set<String> WORDS =
      Set.of("description", "title", "type", "example", "examples", "externalDocs", "xml");

  /** What is said of one use of a schema and not of what it refers to. */
  private static final Set<String> OF_ONE_USE =
      Set.of("default", "description", "deprecated", "nullable", "readOnly", "writeOnly", "example");

  /** The formats of the specification; "tools that do not support" others "MAY default back to the type". */
  private static final Set<String> FORMATS =
      Set.of("int32", "int64", "float", "double", "byte", "binary", "date", "date-time", "password",
          "uuid", "email", "uri", "uri-reference", "hostname", "ipv4", "ipv6", "time", "duration");

  /** Answers that HTTP leaves no content (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
  private static final Set<String> WITHOUT_CONTENT = Set.of("204", "205", "304");

  /** What a scan adds to the format of a UUID. */
  private static final String OF_UUIDS =
      "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}";

  private static final Set<String> NAMED =
      Set.of(
          "properties", "schemas", "responses", "headers", "encoding", "example", "examples", "default");

  private static final Set<String> IGNORED = Set.of("accept", "authorization", "content-type");

  private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

  private static final Pattern NAME = Pattern.compile(HOME + "[A-Za-z0-9._-]+");

  private final JsonNode document;

  /** Whether one of the documents that are compared was made from version 2.0. */
  private final boolean converted;

  /** Schemas whose copies are being made. */
  private final Set<String> open = new HashSet<>();

  private PlainSchemas(JsonNode document, boolean converted) {
    this.document = document;
    this.converted = converted;
  }

  static JsonNode of(JsonNode document, boolean converted) {
    PlainSchemas schemas = new PlainSchemas(document, converted);
    JsonNode plain = schemas.plain(document, false);
    plain.path("paths").properties().forEach(path -> schemas.named(path.getKey(), path.getValue()));
    return plain;
  }

  /**
   * Parameters of a path are those of "all the operations described under this path" (Path Item
   * Object), each name in a path "MUST correspond to a path parameter" (Path Templating), said or not, and
   * one that corresponds to no name is none.
   */
  private void named(String path, JsonNode item) {
    JsonNode shared = item.path("parameters");
    ((ObjectNode) item).remove("parameters");
    for (JsonNode operation : item) {
      if (operation.path("responses").isObject()) {
        ArrayNode own = ((ObjectNode) operation).withArray("/parameters");
        Set<String> said = new HashSet<>();
        own.forEach(parameter -> said.add(label(parameter)));
        shared.forEach(
            parameter -> {
              if (said.add(label(parameter))) {
                own.add(parameter);
              }
            });
        Iterator<JsonNode> each = own.iterator();
        while (each.hasNext()) {
          String label = label(each.next());
          if (label.startsWith("path ") && !path.contains("{" + label.substring(5) + "}")) {
            each.remove();
          }
        }
        IN_PATH.matcher(path).results().map(name -> name.group(1))
            .filter(name -> said.add("path " + name))
            .forEach(
                name ->
                    own.addObject().put("name", name).put("in", "path").put("required", true)
                        .putObject("schema").put("type", "string"));
      }
    }
  }

  /** Where a parameter is, and its name. */
  private String label(JsonNode parameter) {
    String ref = parameter.path("$ref").asText();
    JsonNode meant = ref.startsWith("#/") ? document.at(ref.substring(1)) : parameter;
    return meant.path("in").asText() + " " + meant.path("name").asText();
  }

  /**
   * @param names whether the members are named by the document and no words of OpenAPI
   */
  private JsonNode plain(JsonNode node, boolean names) {
    if (node.isArray()) {
      ArrayNode items = JSON.createArrayNode();
      for (JsonNode item : node) {
        if (!isIgnored(item)) {
          items.add(plain(item, false));
        }
      }
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    if (!names) {
      node = lifted(node);
    }
    String target = node.path("allOf").path(0).path("$ref").asText();
    boolean one =
        !names
            && node.path("allOf").size() == 1
            && node.path("allOf").path(0).size() == 1
            && target.startsWith(HOME);
    if (one) {
      ObjectNode own = ((ObjectNode) node).deepCopy();
      own.remove("allOf");
      return described(target, own);
    }
    String other = node.path("$ref").asText();
    if (!names && NAME.matcher(other).matches() && document.at(other.substring(1)).isMissingNode()) {
      // What names nothing is read as if it were left out, a line of the ledger each; the tool fails.
      return JSON.createObjectNode();
    }
    if (!names && node.size() > 1 && other.startsWith(HOME)) {
      ObjectNode own = ((ObjectNode) node).deepCopy();
      own.remove("$ref");
      if (document.path("openapi").asText().startsWith("3.0")) {
        // What stands beside a reference "SHALL be ignored" (3.0.3, Reference Object).
        own.retain(OF_ONE_USE);
      }
      return described(other, own);
    }
    ObjectNode copy = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      boolean inside = !names && NAMED.contains(member.getKey());
      JsonNode value = plain(member.getValue(), inside);
      if (WITHOUT_CONTENT.contains(member.getKey()) && value instanceof ObjectNode response) {
        response.remove("content");
      }
      copy.set(member.getKey(), value);
    }
    return names ? copy : simplified(orNull(copy));
  }

  /** What an {@code allOf} says beside its one reference, such as a default, is said of this use. */
  private static JsonNode lifted(JsonNode node) {
    ObjectNode around = node.deepCopy();
    ArrayNode references = JSON.createArrayNode();
    for (JsonNode part : node.path("allOf")) {
      if (part.has("$ref")) {
        references.add(part);
      } else if (OF_ONE_USE.containsAll(names(part))) {
        around.setAll((ObjectNode) part);
      } else {
        return node;
      }
    }
    return references.size() == 1 ? around.set("allOf", references) : node;
  }

  private static Set<String> names(JsonNode schema) {
    Set<String> names = new LinkedHashSet<>();
    schema.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What a schema says, without extensions. */
  static Set<String> facts(JsonNode schema) {
    Set<String> facts = names(schema);
    facts.removeIf(name -> name.startsWith("x-"));
    return facts;
  }

  /** A choice of a schema and null is that schema, which lets a value be null. */
  private ObjectNode orNull(ObjectNode schema) {
    for (String kind : List.of("anyOf", "oneOf")) {
      JsonNode variants = schema.path(kind);
      for (int i = 0; i < variants.size() && variants.size() == 2; i++) {
        JsonNode other = variants.path(1 - i);
        if (variants.path(i).path("type").asText().equals("null")) {
          ObjectNode meant = schema.deepCopy();
          meant.remove(List.of(kind, "type"));
          meant.put("nullable", true);
          JsonNode one = other.has("$ref") ? described(other.path("$ref").asText(), meant) : other;
          if (one.isObject() && !one.has("$ref")) {
            ObjectNode copy = one.deepCopy();
            return nullable(copy.setAll(meant));
          }
        }
      }
    }
    return schema;
  }

  /** In the words of 3.1. */
  private static ObjectNode nullable(ObjectNode schema) {
    schema.remove("nullable");
    String type = schema.path("type").asText();
    if (!type.isEmpty()) {
      schema.putArray("type").add(type).add("null");
    }
    return schema;
  }

  private ObjectNode simplified(ObjectNode copy) {
    if (converted) {
      ConvertedSchemas.asParsed(copy);
    }
    whole(copy);
    described(copy);
    withoutPatternOfUuids(copy);
    mapped(copy);
    boolean choice = copy.path("oneOf").size() > 1 || copy.path("anyOf").size() > 1;
    if (choice && !copy.has("properties")) {
      // A choice is any JSON in code, whose ledger says so.
      copy.remove("type");
    }
    if (copy.path("format").isTextual() && !FORMATS.contains(copy.path("format").asText())) {
      copy.remove("format");
    }
    if (OF_ONE_USE.containsAll(names(copy))) {
      // Any value may be null already.
      copy.remove("nullable");
    }
    if (copy.path("enum").path(0).isValueNode() && copy.path("type").asText().equals("object")) {
      // Where no type is said, the parser makes an object of values in another file.
      copy.put("type", copy.path("enum").path(0).isNumber() ? "number" : "string");
    }
    if (copy.path("enum").isArray()) {
      // Nothing else counts where every value is told.
      copy.remove(List.of("minLength", "maxLength", "pattern", "format"));
    }
    sized(copy.path("items"));
    others(copy);
    if (copy.path("content").isObject()) {
      if (converted) {
        ConvertedSchemas.shown(copy.path("content"));
      }
      ((ObjectNode) copy.path("content")).retain(served(names(copy.path("content"))));
      copy.path("content").forEach(media -> anything((ObjectNode) media));
    }
    if (copy.path("properties").isObject() && isUntyped(copy)) {
      copy.put("type", "object");
    } else if (copy.path("items").isObject() && isUntyped(copy)) {
      copy.put("type", "array");
    }
    return copy;
  }

  /** Members without a name: any value said in one way, and none in one that parsers read alike. */
  private void others(ObjectNode schema) {
    JsonNode others = schema.path("additionalProperties");
    sized(others);
    String target = others.path("$ref").asText();
    JsonNode values = target.startsWith(HOME) ? document.at(target.substring(1)) : others;
    if (values.isObject() && WORDS.containsAll(facts(values)) && !values.has("type")) {
      schema.put("additionalProperties", true);
    } else if (others.isBoolean() && !others.asBoolean()) {
      schema.putObject("additionalProperties").putObject("not");
    }
  }

  /** A scan tells the format of every element and value, which is the size that its class has. */
  private static void sized(JsonNode element) {
    if (element.path("type").asText().equals("integer") && element.path("format").asText().equals("int64")) {
      ((ObjectNode) element).remove("format");
    }
  }

  /** The tool fails where a mapping has "schema names", not references (Discriminator Object). */
  private static void mapped(ObjectNode schema) {
    if (schema.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
      for (Map.Entry<String, JsonNode> value : mapping.properties()) {
        if (value.getValue().asText().matches("[A-Za-z0-9._-]+")) {
          value.setValue(TextNode.valueOf(HOME + value.getValue().asText()));
        }
      }
    }
  }

  private static void withoutPatternOfUuids(ObjectNode schema) {
    if (schema.path("pattern").asText().equals(OF_UUIDS)) {
      schema.remove("pattern");
    }
  }

  /** Headers that HTTP describes are no parameters, whatever a document says (Parameter Object). */
  private boolean isIgnored(JsonNode item) {
    String ref = item.path("$ref").asText();
    JsonNode parameter =
        ref.startsWith("#/components/parameters/") ? document.at(ref.substring(1)) : item;
    return parameter.path("in").asText().equals("header")
        && IGNORED.contains(parameter.path("name").asText().toLowerCase(Locale.ROOT));
  }

  /** What is required and not described may be any value. */
  private static void described(ObjectNode schema) {
    if (schema.path("properties") instanceof ObjectNode properties && !schema.has("allOf")) {
      for (JsonNode name : schema.path("required")) {
        properties.putIfAbsent(name.asText(), JSON.createObjectNode());
      }
    }
  }

  /** Of several media types a service has one, JSON before anything else, and its ledger says so. */
  private static Set<String> served(Set<String> types) {
    return types.stream()
        .filter(type -> type.matches("(?i)[^;]*[/+]json *(;.*)?"))
        .findFirst()
        .or(() -> types.stream().findFirst())
        .map(Set::of)
        .orElse(Set.of());
  }

  /** A body that nothing is said of may be anything. */
  private static void anything(ObjectNode mediaType) {
    if (!mediaType.has("schema")) {
      mediaType.putObject("schema");
    }
  }

  /** Whole numbers above 0 are those from 1. */
  private static void whole(ObjectNode schema) {
    JsonNode above = schema.path("exclusiveMinimum");
    if (schema.path("type").asText().equals("integer") && above.isIntegralNumber()) {
      schema.put("minimum", above.asLong() + 1).remove("exclusiveMinimum");
    }
    JsonNode below = schema.path("exclusiveMaximum");
    if (schema.path("type").asText().equals("integer") && below.isIntegralNumber()) {
      schema.put("maximum", below.asLong() - 1).remove("exclusiveMaximum");
    }
  }

  private static boolean isUntyped(ObjectNode schema) {
    return !schema.has("type") && !schema.has("allOf") && !schema.has("oneOf") && !schema.has("anyOf");
  }

  /** The reference; or what it refers to with what is said of this use alone. */
  private JsonNode described(String target, ObjectNode own) {
    ObjectNode meant = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> member : own.properties()) {
      meant.set(member.getKey(), plain(member.getValue(), NAMED.contains(member.getKey())));
    }
    meant.remove(WORDS);
    withoutPatternOfUuids(meant);
    String name = target.substring(HOME.length());
    if (meant.isEmpty() || !open.add(name)) {
      return JSON.createObjectNode().put("$ref", target);
    }
    JsonNode schema = plain(document.at("/components/schemas/" + name), false);
    open.remove(name);
    return schema.isObject() ? ((ObjectNode) schema.deepCopy()).setAll(meant) : own;
  }
}
