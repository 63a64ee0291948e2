import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tests of a service asked it, and were answered.
 *
 * @param sent the text that was the body of the request, if it was one
 * @param type its media type
 */
record Exchange(
    String method,
    String path,
    String query,
    boolean token,
    int status,
    Map<String, String> headers,
    byte[] body,
    String sent,
    String type) {

  private static final ObjectMapper JSON = new ObjectMapper();

  String line() {
    return method + " " + path + " -> " + status;
  }

  boolean succeeded() {
    return status < 400;
  }

  /** Reads what {@link Recorded} wrote. */
  static List<Exchange> read(Path recorded) throws IOException {
    List<Exchange> exchanges = new ArrayList<>();
    if (Files.exists(recorded)) {
      for (String line : Files.readAllLines(recorded)) {
        JsonNode read = JSON.readTree(line);
        Map<String, String> headers = new LinkedHashMap<>();
        read.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        exchanges.add(
            new Exchange(
                read.path("method").asText(),
                read.path("path").asText(),
                read.path("query").asText(null),
                read.path("token").asBoolean(),
                read.path("status").asInt(),
                headers,
                read.path("body").binaryValue(),
                read.path("sent").asText(null),
                read.path("type").asText(null)));
      }
    }
    return exchanges;
  }
}
