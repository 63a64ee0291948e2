import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a service of a schema for whatever its document says that can be read. */
final class AskedLists {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> PAGING = Set.of("cursor", "page", "size", "sort");
  private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^>&]+)[^>]*>; rel=\"next\"");
  private static final Pattern SORTABLE = Pattern.compile("can be by ([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final String token;
  private final List<String> notes = new ArrayList<>();

  /** @param token who asks; none where it is empty */
  AskedLists(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /** Sends the requests, and returns a line for what could not be asked. */
  List<String> ask() throws Exception {
    JsonNode paths = JSON.readTree(get("/q/openapi?format=json").body()).path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      JsonNode read = path.getValue().path("get");
      if (!read.isMissingNode()) {
        String address = path.getKey().contains("{") ? address(path.getKey()) : path.getKey();
        if (address.isEmpty()) {
          notes.add("no row for " + path.getKey());
        } else if (ask(address).isArray()) {
          list(address, read);
        }
      }
    }
    return notes;
  }

  /** A path with the values of a row in the middle of the list that it begins with. */
  private String address(String path) throws Exception {
    String list = path.substring(0, path.indexOf("/{"));
    JsonNode item = middle(list, "");
    Matcher parameter = Pattern.compile("\\{([^}]+)}").matcher(path);
    StringBuilder address = new StringBuilder();
    while (parameter.find()) {
      String value = Plans.text(item, parameter.group(1));
      String key = value.isEmpty() ? Plans.text(item, "id") : value;
      if (key.isEmpty()) {
        return "";
      }
      parameter.appendReplacement(address, Matcher.quoteReplacement(encoded(key)));
    }
    return parameter.appendTail(address).toString();
  }

  private void list(String path, JsonNode operation) throws Exception {
    JsonNode item = middle(path, "");
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("query") && !PAGING.contains(name)) {
        String value = Plans.text(item, name.replaceFirst("(?:From|To)$", ""));
        if (value.isEmpty()) {
          notes.add("no value for " + path + "?" + name);
        } else {
          ask(path + "?" + name + "=" + encoded(value));
        }
      }
    }
    Matcher sortable = SORTABLE.matcher(get(path + "?sort=none-of-these").body());
    if (sortable.find()) {
      for (String property : sortable.group(1).split(", ")) {
        sorted(path, property, property);
        sorted(path, property, "-" + property);
      }
    }
  }

  private void sorted(String path, String property, String sort) throws Exception {
    String first = path + "?sort=" + sort;
    HttpResponse<String> page = get(first + "&size=20");
    Matcher next = CURSOR.matcher(page.headers().firstValue("Link").orElse(""));
    JsonNode value = middle(path, sort).path(property);
    if (next.find() && !value.isMissingNode()) {
      byte[] json = Base64.getUrlDecoder().decode(next.group(1));
      ObjectNode cursor = (ObjectNode) JSON.readTree(json);
      ((ArrayNode) cursor.get("values")).set(0, value);
      String deep = Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(cursor));
      ask(first + "&size=20&cursor=" + deep);
    }
  }

  /** An item of the list that is no end of it; none where it has none. */
  private JsonNode middle(String path, String sort) throws Exception {
    String order = sort.isEmpty() ? "" : "&sort=" + sort;
    for (int page : List.of(500, 5, 1)) {
      JsonNode items = JSON.readTree(get(path + "?size=100&page=" + page + order).body());
      if (items.isArray() && !items.isEmpty()) {
        return items.get(items.size() / 2);
      }
    }
    return JSON.createObjectNode();
  }

  private JsonNode ask(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      notes.add(answer.statusCode() + " " + path);
      return JSON.createObjectNode();
    }
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
