import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operations of the document that a service gives out, and where they are. */
final class ServedContract {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final String base;
  private final List<Operation> operations = new ArrayList<>();

  ServedContract(JsonNode document) {
    this.base = base(document.path("servers").path(0));
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              new Operation(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  pattern(path.getKey()),
                  isSecured(document, operation.getValue())));
        }
      }
    }
  }

  /** An operation; whoever calls a secured one has to say who he is. */
  record Operation(String method, String path, Pattern pattern, boolean secured) {

    boolean is(Exchange exchange) {
      return exchange.method().equals(method) && pattern.matcher(exchange.path()).matches();
    }

    /** Whether it was asked without a token, and refused that. */
    boolean refusedIn(List<Exchange> exchanges) {
      return exchanges.stream()
          .anyMatch(exchange -> !exchange.token() && exchange.status() == 401 && is(exchange));
    }

    String name() {
      return method + " " + path;
    }
  }

  /** The path of the server, without a slash at its end. */
  String base() {
    return base;
  }

  List<Operation> operations() {
    return operations;
  }

  private static String base(JsonNode server) {
    String url = server.path("url").asText("");
    for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
      url = url.replace("{" + variable.getKey() + "}", variable.getValue().path("default").asText());
    }
    String path = url.replaceFirst("^[A-Za-z][\\w+.-]*:", "").replaceFirst("^//[^/]*", "");
    return path.replaceFirst("/+$", "");
  }

  private Pattern pattern(String path) {
    return Pattern.compile(
        Stream.of(path.split("(?=\\{)|(?<=\\})"))
            .map(part -> part.startsWith("{") ? "[^/]*" : Pattern.quote(part))
            .reduce(Pattern.quote(base), String::concat));
  }

  private static boolean isSecured(JsonNode document, JsonNode operation) {
    JsonNode security = operation.has("security") ? operation.path("security") : document.path("security");
    boolean open = security.isEmpty();
    for (JsonNode way : security) {
      open |= way.isEmpty();
    }
    return !open;
  }
}
