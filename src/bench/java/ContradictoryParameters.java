import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Parameters that no document of version 2.0 may have, in the way in which the ledger of a service says that
 * it reads them, so that the parser of openapi-diff reads them alike.
 */
final class ContradictoryParameters {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private boolean changed;

  private ContradictoryParameters(JsonNode document) {
    this.document = document;
  }

  /** The document, or a copy where something had to be changed. */
  static Path mended(Path file, JsonNode document) throws IOException {
    ContradictoryParameters parameters = new ContradictoryParameters(document);
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        parameters.mend(operation);
      }
    }
    if (!parameters.changed) {
      return file;
    }
    Path copy = Files.createTempFile("mended", ".json");
    copy.toFile().deleteOnExit();
    JSON.writeValue(copy.toFile(), document);
    return copy;
  }

  private void mend(JsonNode operation) {
    boolean form = false;
    int bodies = 0;
    for (JsonNode parameter : operation.path("parameters")) {
      form |= parameter.path("in").asText().equals("formData");
      bodies += parameter.path("in").asText().equals("body") ? 1 : 0;
      if (parameter.path("type").asText().equals("bool")) {
        // "The value MUST be one of" six others.
        ((ObjectNode) parameter).put("type", "boolean");
        changed = true;
      }
    }
    if (bodies + (form ? 1 : 0) > 1) {
      // "There can be only one body parameter", and none beside those of a form.
      for (Iterator<JsonNode> each = operation.path("parameters").iterator(); each.hasNext(); ) {
        if (refersToNothing(each.next().path("schema").path("$ref").asText())) {
          each.remove();
          changed = true;
        }
      }
    }
    JsonNode consumed = operation.has("consumes") ? operation.path("consumes") : document.path("consumes");
    if (form && !consumed.isEmpty() && !consumed.toString().matches(".*/(form-data|x-www-form-urlencoded).*")) {
      // Fields "MUST" be sent as "application/x-www-form-urlencoded, multipart/form-data or both".
      ((ObjectNode) operation).putArray("consumes").add("application/x-www-form-urlencoded");
      changed = true;
    }
  }

  private boolean refersToNothing(String ref) {
    return ref.startsWith("#/") && document.at(ref.substring(1)).isMissingNode();
  }
}
