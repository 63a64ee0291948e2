import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hadron.read.jdbc.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lets sqlmap try every operation of a generated service. */
public class Injections {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTROL = "/injectable";
  private static final String ROW = "%-60s %6s %6s %8s  %s%n";

  /** Builds SQL from what a caller sends, so that there is something to be found. */
  private static final String INJECTABLE =
      """
      package injectable;

      import jakarta.annotation.security.PermitAll;
      import jakarta.inject.Inject;
      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.Path;
      import jakarta.ws.rs.QueryParam;
      import java.sql.Connection;
      import java.sql.ResultSet;
      import java.sql.Statement;
      import javax.sql.DataSource;

      @Path("%s")
      @PermitAll
      public class InjectableResource {
        @Inject DataSource database;

        @GET
        public String get(@QueryParam("name") String name) throws Exception {
          try (Connection connection = database.getConnection();
              Statement statement = connection.createStatement();
              ResultSet row =
                  statement.executeQuery(
                      "SELECT relname FROM pg_class WHERE relname = '" + name + "'")) {
            return row.next() ? row.getString(1) : "none";
          }
        }
      }
      """
          .formatted(CONTROL);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path home;
  private final Path work;
  private final Sqlmap sqlmap;

  private Injections(Path home, int level) {
    this.home = home;
    this.work = home.resolve("target/injections");
    this.sqlmap = new Sqlmap(work.resolve("requests"), level);
  }

  public static void main(String... arguments) throws Exception {
    Injections injections = new Injections(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
    int findings = injections.run(arguments[1]);
    System.out.println(findings + " findings");
    System.exit(findings == 0 ? 0 : 1);
  }

  private int run(String input) throws Exception {
    FilledService service = new FilledService(home, work);
    service.generate(input);
    Recording.of(service.folder(), home.resolve("src/bench/java/Recorded.java"));
    Path injectable = service.folder().resolve("src/main/java/injectable/InjectableResource.java");
    Files.createDirectories(injectable.getParent());
    Files.writeString(injectable, INJECTABLE);
    try (EmbeddedServer server = EmbeddedServer.start();
        Connection database = server.connect()) {
      service.keepIn(database);
      service.fill();
      List<Exchange> exchanges = Exchange.read(service.folder().resolve("target/recorded.jsonl"));
      try (FilledService.Running running = service.start(Map.of())) {
        System.out.printf(ROW, "operation", "status", "places", "failures", "injectable");
        requireThatItSees(running);
        return judge(running, exchanges);
      }
    }
  }

  /** A tool that finds nothing where something is has nothing to say. */
  private void requireThatItSees(FilledService.Running running) throws Exception {
    String request = request(running, "GET", CONTROL + "?name=pg_class*", null, null);
    Sqlmap.Verdict verdict = sqlmap.judge("injectable", request);
    if (verdict.injectable().isEmpty()) {
      throw new IllegalStateException("sqlmap does not see what is injectable: " + verdict.log());
    }
    row("built to be injectable, beside the service", 200, verdict);
  }

  private int judge(FilledService.Running running, List<Exchange> exchanges) throws Exception {
    String document = running.url() + "/q/openapi?format=json";
    HttpRequest get = HttpRequest.newBuilder(URI.create(document)).build();
    JsonNode served = JSON.readTree(client.send(get, BodyHandlers.ofString()).body());
    int findings = 0;
    int number = 0;
    for (ServedContract.Operation operation : new ServedContract(served).operations()) {
      if (operation.path().endsWith(CONTROL)) {
        continue;
      }
      List<Exchange> asked =
          exchanges.stream().filter(e -> e.succeeded() && operation.is(e)).toList();
      boolean tried = false;
      for (Map.Entry<Exchange, Integer> each : different(running, asked).entrySet()) {
        Exchange exchange = each.getKey();
        String address = marked(operation, exchange);
        if (address.contains("*") || exchange.sent() != null) {
          String request =
              request(running, exchange.method(), address, exchange.sent(), exchange.type());
          Sqlmap.Verdict verdict = sqlmap.judge("%03d".formatted(++number), request);
          row(exchange.method() + " " + address.replace("*", ""), each.getValue(), verdict);
          findings += verdict.injectable().size() + verdict.failures() + (verdict.finished() ? 0 : 1);
        }
        tried = true;
      }
      if (!tried) {
        System.out.println("  not tried, no test has it succeed: " + operation.name());
      }
    }
    if (number == 0) {
      System.out.println("  nothing was tried: see " + work.resolve("tests.log"));
    }
    return number == 0 ? 1 : findings;
  }

  private static void row(String operation, int status, Sqlmap.Verdict verdict) {
    String found = String.join(", ", verdict.injectable());
    String result = verdict.finished() ? found : "gave up, see " + verdict.log();
    System.out.printf(ROW, operation, status, verdict.places(), verdict.failures(), result);
  }

  /** Requests that have every parameter once, each with its answer now: rather one that succeeds. */
  private Map<Exchange, Integer> different(FilledService.Running running, List<Exchange> asked)
      throws Exception {
    Map<Exchange, Integer> different = new LinkedHashMap<>();
    Set<String> seen = new TreeSet<>();
    for (boolean succeeding : List.of(true, false)) {
      for (Exchange exchange : asked) {
        Set<String> names = new TreeSet<>(names(exchange));
        names.removeAll(seen);
        if (!different.isEmpty() && names.isEmpty()) {
          continue;
        }
        int status = status(running, exchange);
        if (succeeding == status < 400) {
          different.put(exchange, status);
          seen.addAll(names);
        }
      }
    }
    return different;
  }

  /** What the caller chooses beside the path: parameters, and members of a JSON object. */
  private static Set<String> names(Exchange exchange) throws IOException {
    Set<String> names = new TreeSet<>();
    if (exchange.query() != null) {
      for (String pair : exchange.query().split("&")) {
        names.add("?" + pair.replaceFirst("=.*", ""));
      }
    }
    if (exchange.sent() != null && exchange.type().contains("json")) {
      JSON.readTree(exchange.sent()).fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private int status(FilledService.Running running, Exchange exchange) throws Exception {
    String query = exchange.query() == null ? "" : "?" + exchange.query();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(running.url() + exchange.path() + query))
            .header("Authorization", "Bearer " + running.token());
    if (exchange.sent() == null) {
      request.method(exchange.method(), BodyPublishers.noBody());
    } else {
      request.header("Content-Type", exchange.type());
      request.method(exchange.method(), BodyPublishers.ofString(exchange.sent()));
    }
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  /** The address, with a mark behind every value that the caller chooses. */
  private static String marked(ServedContract.Operation operation, Exchange exchange) {
    List<String> template = new ArrayList<>(List.of(operation.path().split("/")));
    List<String> path = new ArrayList<>(List.of(exchange.path().split("/")));
    int base = path.size() - template.size();
    for (int i = 1; i < template.size(); i++) {
      if (template.get(i).contains("{")) {
        path.set(base + i, path.get(base + i) + "*");
      }
    }
    String query =
        exchange.query() == null
            ? ""
            : Arrays.stream(exchange.query().split("&"))
                .map(pair -> pair + "*")
                .collect(Collectors.joining("&", "?", ""));
    return String.join("/", path) + query;
  }

  private static String request(
      FilledService.Running running, String method, String address, String body, String type)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(method + " " + address + " HTTP/1.1");
    lines.add("Host: " + URI.create(running.url()).getAuthority());
    lines.add("Authorization: Bearer " + running.token());
    if (body != null) {
      lines.add("Content-Type: " + type.replaceFirst(";.*", ""));
    }
    lines.add("");
    lines.add(body == null ? "" : body);
    return String.join("\n", lines);
  }
}
