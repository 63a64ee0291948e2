import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
  private static final Set<String> WORDS =
      Set.of("description", "title", "type", "example", "examples", "externalDocs", "xml");

  /** What is said of one use of a schema and not of what it refers to. */
  private static final Set<String> OF_ONE_USE =
      Set.of("default", "description", "deprecated", "nullable", "readOnly", "writeOnly", "example");

  /** What a scan adds to the format of a UUID. */
  private static final String OF_UUIDS =
      "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}";

  private static final Set<String> NAMED = Set.of("properties", "schemas", "example", "examples", "default");

  private static final Set<String> IGNORED = Set.of("accept", "authorization", "content-type");

  private final JsonNode document;

  /** Schemas whose copies are being made. */
  private final Set<String> open = new HashSet<>();

  private PlainSchemas(JsonNode document) {
    this.document = document;
  }

  static JsonNode of(JsonNode document) {
    return new PlainSchemas(document).plain(document, false);
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
    if (!names && node.size() > 1 && other.startsWith(HOME)) {
      ObjectNode own = ((ObjectNode) node).deepCopy();
      own.remove("$ref");
      return described(other, own);
    }
    ObjectNode copy = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      boolean inside = !names && NAMED.contains(member.getKey());
      copy.set(member.getKey(), plain(member.getValue(), inside));
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
    Set<String> names = new HashSet<>();
    schema.fieldNames().forEachRemaining(names::add);
    return names;
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

  private static ObjectNode simplified(ObjectNode copy) {
    whole(copy);
    described(copy);
    withoutPatternOfUuids(copy);
    if (copy.path("enum").isArray()) {
      // Nothing else counts where every value is told.
      copy.remove(List.of("minLength", "maxLength", "pattern", "format"));
    }
    if (copy.path("additionalProperties").equals(JSON.createObjectNode())) {
      copy.put("additionalProperties", true);
    }
    if (copy.path("content").isObject()) {
      copy.path("content").forEach(media -> anything((ObjectNode) media));
    }
    if (copy.path("properties").isObject() && isUntyped(copy)) {
      copy.put("type", "object");
    } else if (copy.path("items").isObject() && isUntyped(copy)) {
      copy.put("type", "array");
    }
    return copy;
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

  /** No class has a member that is required and not described. */
  private static void described(ObjectNode schema) {
    JsonNode properties = schema.path("properties");
    if (properties.isObject() && schema.path("required").isArray() && !schema.has("allOf")) {
      ArrayNode known = JSON.createArrayNode();
      for (JsonNode name : schema.path("required")) {
        if (properties.has(name.asText())) {
          known.add(name);
        }
      }
      schema.set("required", known);
    }
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
    ObjectNode meant = own.deepCopy();
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
