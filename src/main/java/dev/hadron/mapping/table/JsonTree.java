package dev.hadron.mapping.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** JSON that grows path by path; numbers keep their digits. */
final class JsonTree {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  private final ObjectNode root = JSON.createObjectNode();

  /** The value of a text; empty where it is no JSON. */
  static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      // Whoever asks says where the text stands.
      return Optional.empty();
    }
  }

  ObjectNode root() {
    return root;
  }

  /** Sets the member at the end of a path; the objects on the way are made where they are missing. */
  void put(List<String> path, JsonNode value) {
    ObjectNode at = root;
    for (String name : path.subList(0, path.size() - 1)) {
      at = at.get(name) instanceof ObjectNode known ? known : at.putObject(name);
    }
    at.set(path.get(path.size() - 1), value);
  }
}
