import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Prism finds in the answers of a service, as a proxy before a server that repeats them. */
final class Prism {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Headers that speak of a connection and not of what was answered. */
  private static final Set<String> OF_CONNECTION =
      Set.of("connection", "content-length", "transfer-encoding", "content-encoding", "keep-alive");

  private static final int DISTINCT_ANSWERS = 3;

  private static final int NOT_WRITTEN_YET = 501;

  private static final int NOT_MODIFIED = 304;

  private static final int RESET_CONTENT = 205;

  private static final Pattern MISSING_HEADER =
      Pattern.compile("Response header must have required property '(.*)'");

  private final Path program;
  private final ServedContract contract;
  private final Set<String> unset;
  private final List<String> violations = new ArrayList<>();
  private final Set<String> undeclared = new TreeSet<>();

  /**
   * A run of Prism.
   *
   * @param unset the headers that the service's ledger says that nobody sends, as it names them
   */
  Prism(Path program, ServedContract contract, Set<String> unset) {
    this.program = program;
    this.contract = contract;
    this.unset = unset;
  }

  List<String> violations() {
    return violations;
  }

  /** Statuses that the contract does not declare for refusals, such as GET /pets 401. */
  Set<String> undeclared() {
    return undeclared;
  }

  /** Sends every distinct request through Prism to a server that answers as the service did. */
  void judge(Path document, List<Exchange> exchanges) throws Exception {
    String base = contract.base();
    List<Exchange> chosen = distinct(exchanges, base);
    HttpServer upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService answering = Executors.newSingleThreadExecutor();
    upstream.setExecutor(answering);
    upstream.createContext("/", call -> replay(call, chosen));
    upstream.start();
    int port = Services.freePort();
    Path log = document.resolveSibling("prism.log");
    Process prism =
        new ProcessBuilder(
                program.toString(), "proxy", document.toString(),
                "http://127.0.0.1:" + upstream.getAddress().getPort(),
                "-p", "" + port, "-h", "127.0.0.1", "--validate-request", "false", "-v", "info")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!starts(prism, log)) {
        violations.add("prism: does not start: " + log);
        return;
      }
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      for (int i = 0; i < chosen.size(); i++) {
        Exchange exchange = chosen.get(i);
        HttpResponse<byte[]> seen = client.send(request(exchange, base, port, i), HttpResponse.BodyHandlers.ofByteArray());
        for (JsonNode violation : said(seen)) {
          note(exchange, violation);
        }
        if (seen.statusCode() != exchange.status()) {
          violations.add("prism: " + exchange.line() + ": " + seen.statusCode() + " " + new String(seen.body()).replaceAll("\\s+", " "));
        }
      }
    } finally {
      prism.destroy();
      upstream.stop(0);
      answering.shutdownNow();
    }
  }

  private void note(Exchange exchange, JsonNode violation) {
    String message = violation.path("message").asText();
    if (!violation.path("location").path(0).asText().equals("response")) {
      return;
    }
    if (exchange.status() == RESET_CONTENT && exchange.body().length == 0) {
      // A server "MUST NOT generate content", whatever the contract says (RFC 9110, 15.3.6).
      return;
    }
    if (!exchange.succeeded() && isToldUnset(exchange, message)) {
      return;
    }
    // 304 answers only who asks for it by a header of HTTP's.
    boolean refusal = !exchange.succeeded() || exchange.status() == NOT_MODIFIED;
    if (refusal && message.startsWith("Unable to match the returned status code")) {
      undeclared.add(exchange.line());
    } else {
      violations.add("violation: " + exchange.line() + ": " + violation.path("location") + " " + message);
    }
  }

  /** Whether a header is missing that the ledger says is required and not sent, such as a signature. */
  private boolean isToldUnset(Exchange exchange, String message) {
    Matcher missing = MISSING_HEADER.matcher(message);
    return missing.matches()
        && contract.operations().stream()
            .filter(operation -> operation.is(exchange))
            .map(operation -> "header %s of %s, ".formatted(missing.group(1), operation.name()))
            .anyMatch(
                told -> unset.stream().anyMatch(line -> line.regionMatches(true, 0, told, 0, told.length())));
  }

  /** What Prism says in a header, which is cut or mangled where the text is odd. */
  private static JsonNode said(HttpResponse<byte[]> seen) {
    String header = seen.headers().firstValue("sl-violations").orElse("[]");
    try {
      return JSON.readTree(header);
    } catch (JsonProcessingException e) {
      return JSON.createArrayNode()
          .add(JSON.createObjectNode().put("message", header).set("location", JSON.createArrayNode().add("response")));
    }
  }

  private static boolean starts(Process prism, Path log) throws Exception {
    for (int tenths = 0; tenths < 4800; tenths++) {
      if (Files.readString(log).contains("Prism is listening")) {
        return true;
      }
      if (!prism.isAlive()) {
        return false;
      }
      Thread.sleep(100);
    }
    return false;
  }

  /** A few answers of each status to each path; what no operation of the contract is does not count. */
  private static List<Exchange> distinct(List<Exchange> exchanges, String base) {
    Map<String, Integer> seen = new TreeMap<>();
    Set<String> bodies = new LinkedHashSet<>();
    List<Exchange> chosen = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      boolean inside = exchange.path().startsWith(base + "/");
      boolean written = exchange.status() != NOT_WRITTEN_YET;
      boolean fresh = bodies.add(exchange.line() + Arrays.hashCode(exchange.body()));
      if (inside && written && fresh && seen.merge(exchange.line(), 1, Integer::sum) <= DISTINCT_ANSWERS) {
        chosen.add(exchange);
      }
    }
    return chosen;
  }

  private static HttpRequest request(Exchange exchange, String base, int port, int number) {
    String path = exchange.path().substring(base.length());
    String query = exchange.query() == null ? "" : "?" + exchange.query();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + query))
            .method(exchange.method(), HttpRequest.BodyPublishers.noBody())
            .header("Exchange", "" + number);
    if (exchange.token()) {
      builder.header("Authorization", "Bearer recorded");
    }
    return builder.build();
  }

  private static void replay(HttpExchange call, List<Exchange> exchanges) throws IOException {
    Exchange exchange = exchanges.get(Integer.parseInt(call.getRequestHeaders().getFirst("Exchange")));
    exchange.headers().forEach(
        (name, value) -> {
          String letters = name.toLowerCase(Locale.ROOT);
          // Nothing follows upon HEAD (RFC 9110, 9.3.2), and Prism reads what the type says.
          boolean typed = exchange.method().equals("HEAD") && letters.equals("content-type");
          if (!typed && !OF_CONNECTION.contains(letters)) {
            call.getResponseHeaders().add(name, value);
          }
        });
    boolean empty = exchange.body().length == 0;
    call.sendResponseHeaders(exchange.status(), empty ? -1 : exchange.body().length);
    if (!empty) {
      call.getResponseBody().write(exchange.body());
    }
    call.close();
  }
}
