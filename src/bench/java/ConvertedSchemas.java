import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Schemas as the parser of openapi-diff makes them of version 2.0, and a service does not. */
final class ConvertedSchemas {

  private ConvertedSchemas() {}

  /**
   * It makes objects of schemas that say nothing, types of files and no values of objects, and requires
   * nothing that is not described right there.
   */
  static void asParsed(ObjectNode schema) {
    if (schema.path("properties").isObject() && schema.path("properties").isEmpty()) {
      schema.remove("properties");
    }
    if (schema.path("enum").path(0).isContainerNode()) {
      schema.remove(List.of("enum", "default"));
    }
    if (schema.path("type").asText().equals("object")
        && PlainSchemas.WORDS.containsAll(PlainSchemas.facts(schema))) {
      schema.remove("type");
    }
    if (schema.path("type").asText().equals("file")) {
      schema.put("type", "string");
    }
    if (schema.path("required").isArray() && schema.path("properties").isObject()) {
      schema.withArray("/required").removeIf(name -> !schema.path("properties").has(name.asText()));
      if (schema.path("required").isEmpty()) {
        schema.remove("required");
      }
    }
  }

  /** It gives no schema to a media type that examples of a response have alone. */
  static void shown(JsonNode content) {
    JsonNode schema = content.findValue("schema");
    for (JsonNode media : content) {
      if (schema != null && !media.has("schema") && (media.has("example") || media.has("examples"))) {
        ((ObjectNode) media).set("schema", schema);
      }
    }
  }
}
