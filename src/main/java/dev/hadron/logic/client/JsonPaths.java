package dev.hadron.logic.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The scalars of a JSON document by their pointer (RFC 6901); {@code null} is none. */
final class JsonPaths {

  private static final int MAX_DEPTH = 40;
  private static final int MAX_SCALARS = 20_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Map<String, String> scalars = new HashMap<>();

  private JsonPaths() {}

  /** Reads one whole document; an {@link IOException} where it is none. */
  static JsonPaths read(byte[] document) throws IOException {
    JsonPaths paths = new JsonPaths();
    try (JsonParser parser = FACTORY.createParser(new String(document, StandardCharsets.UTF_8))) {
      if (parser.nextToken() == null || !parser.currentToken().isStructStart()) {
        throw new IOException("no JSON object");
      }
      paths.fill(parser);
      if (parser.nextToken() != null) {
        throw new IOException("more than one JSON value");
      }
    }
    return paths;
  }

  private void fill(JsonParser parser) throws IOException {
    Deque<int[]> indices = new ArrayDeque<>();
    Deque<String> parents = new ArrayDeque<>();
    parents.push("");
    indices.push(new int[] {parser.currentToken() == JsonToken.START_ARRAY ? 0 : -1});
    while (!indices.isEmpty()) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new IOException("the JSON ends too early");
      }
      if (token == JsonToken.FIELD_NAME) {
        continue;
      }
      if (token.isStructEnd()) {
        indices.pop();
        parents.pop();
        continue;
      }
      int[] index = indices.peek();
      String step = index[0] < 0 ? parser.currentName() : String.valueOf(index[0]++);
      String path = parents.peek() + "/" + step.replace("~", "~0").replace("/", "~1");
      if (token.isStructStart()) {
        parents.push(path);
        indices.push(new int[] {token == JsonToken.START_ARRAY ? 0 : -1});
      } else if (token != JsonToken.VALUE_NULL) {
        scalars.put(path, parser.getText());
        if (scalars.size() > MAX_SCALARS) {
          throw new IOException("the JSON has too many values");
        }
      }
    }
  }

  Optional<String> text(String pointer) {
    return Optional.ofNullable(scalars.get(pointer));
  }

  long number(String pointer) {
    String text = scalars.getOrDefault(pointer, "0");
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }

  boolean hasBelow(String pointer) {
    return scalars.keySet().stream().anyMatch(path -> path.startsWith(pointer + "/"));
  }
}
