import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model that says what stands on a page: for each method its replies, the last one for ever. */
final class RecordedModel {

  private static final Pattern METHOD = Pattern.compile("public [\\w<>.]+ (\\w+)\\(");

  private RecordedModel() {}

  /**
   * Prints its address, and answers until it is ended.
   *
   * @param arguments a page of replies, with a line {@code ---} between them
   */
  public static void main(String... arguments) throws IOException {
    Map<String, Deque<String>> replies = replies(Path.of(arguments[0]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, replies));
    server.start();
    System.out.println("http://localhost:" + server.getAddress().getPort());
  }

  /** By the name of the method, in order. */
  private static Map<String, Deque<String>> replies(Path page) throws IOException {
    Map<String, Deque<String>> replies = new TreeMap<>();
    for (String reply : Files.readString(page).split("\n---\n")) {
      Matcher method = METHOD.matcher(reply);
      if (method.find()) {
        replies.computeIfAbsent(method.group(1), name -> new ArrayDeque<>()).add(reply.strip());
      }
    }
    return replies;
  }

  private static void answer(HttpExchange exchange, Map<String, Deque<String>> replies)
      throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher method = METHOD.matcher(asked);
    Deque<String> left = method.find() ? replies.get(method.group(1)) : null;
    String reply = left == null ? null : left.size() > 1 ? left.poll() : left.peek();
    byte[] json =
        (reply == null
                ? "{\"error\": \"nothing is recorded for it\"}"
                : "{\"choices\": [{\"message\": {\"content\": " + quoted(reply) + "}}]}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply == null ? 404 : 200, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
