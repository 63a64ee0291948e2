import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import io.swagger.v3.oas.models.media.Schema;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/** Generates the services of contracts and prints what openapi-diff and Prism find in them. */
public class Judges {

  private static final String ROW =
      "%-30s %5s %5s %6s %5s %10s %7s %7s %4s %6s %-10s %-10s%n";

  /** Short-lived machines: what the second compiler gains, it never earns back. */
  private static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ObjectMapper YAML = new YAMLMapper();

  /** A copy of the service's own test, for a document in the version of the contract. */
  private static final String JUDGED = "JudgedDocumentTest";

  private static final String SCANS = "\"mp.openapi.scan.disable\", \"false\",";

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** Headers that speak of a connection and not of what was answered. */
  private static final Set<String> OF_CONNECTION =
      Set.of("connection", "content-length", "transfer-encoding", "content-encoding", "keep-alive");

  private static final Pattern OPERATION_TEST = Pattern.compile("@Happy\\(\\s*\"([^\"]*)\"\\s*\\)");

  private static final Pattern OTHER_FILE = Pattern.compile("\\$ref['\"]?\\s*:\\s*['\"]?[^#'\"\\s]");

  private static final int DISTINCT_ANSWERS = 3;

  private static final List<String> TEST =
      List.of(
          "mvn", "-B", "-ntp", "-q", "-o", "-Dstyle.color=never", "-DargLine=" + JAVA_OPTIONS, "test");

  private static final int NOT_WRITTEN_YET = 501;

  private final Path home;
  private final Path work;

  private final boolean again;

  private Judges(Path home, boolean again) {
    this.home = home;
    this.again = again;
    this.work = home.resolve("target/judges");
  }

  /** What was asked and answered. */
  private record Exchange(
      String method,
      String path,
      String query,
      boolean token,
      int status,
      Map<String, String> headers,
      byte[] body) {

    String line() {
      return method + " " + path + " -> " + status;
    }
  }

  /** An operation of the served document; whoever calls a secured one has to say who he is. */
  private record Operation(String method, String path, Pattern pattern, boolean secured) {

    boolean is(Exchange exchange, String base) {
      return exchange.method().equals(method) && pattern.matcher(base + exchange.path()).matches();
    }

    String name() {
      return method + " " + path;
    }
  }

  public static void main(String... arguments) throws Exception {
    Judges judges = new Judges(Path.of(arguments[0]), "again".equals(System.getenv("RECORDS")));
    Path corpus = Path.of(arguments[1]);
    int limit = Integer.parseInt(arguments[2]);
    Map<String, Path> documents = documents(corpus, limit);
    List<String> named = Arrays.asList(arguments).subList(3, arguments.length);
    System.out.printf(
        ROW, "entry", "ops", "bound", "custom", "asked", "violations", "secured", "401", "extra",
        "failed", "served", "scanned");
    int findings = 0;
    for (String entry : named.isEmpty() ? documents.keySet() : named) {
      if (!documents.containsKey(entry)) {
        throw new IllegalArgumentException("no contract of at most " + limit + " operations: " + entry);
      }
      findings += judges.judge(entry, documents.get(entry));
    }
    System.out.println(findings + " findings");
    System.exit(findings == 0 ? 0 : 1);
  }

  private static Map<String, Path> documents(Path corpus, int limit) throws IOException {
    Map<String, Path> documents = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(corpus.resolve("INDEX.tsv"))) {
      for (String[] row : lines.map(line -> line.split("\t")).toList()) {
        Matcher operations = Pattern.compile("(\\d+) ops").matcher(row[4]);
        boolean contract = row[1].equals("openapi") && !row[2].contains("negative");
        if (contract && operations.find() && Integer.parseInt(operations.group(1)) <= limit) {
          documents.put(row[0], corpus.resolve(row[5]));
        }
      }
    }
    return documents;
  }

  private int judge(String entry, Path document) throws Exception {
    Path folder = work.resolve(entry);
    Path log = work.resolve(entry + ".log");
    Path answer = work.resolve(entry + ".json");
    if (!again || !Files.exists(folder.resolve("target/recorded.jsonl"))) {
      delete(folder);
      List<String> generate =
          List.of(home + "/hadron", "generate", "--json", document + "", "-o", folder + "");
      if (start(home, answer, log, generate) != 0) {
        System.out.printf("%-30s is not generated: %s%n", entry, answer);
        return 1;
      }
      record(folder);
      start(folder, log, log, TEST);
    }

    List<String> findings = new ArrayList<>();
    Path served = folder.resolve("target/served.json");
    if (!Files.exists(served)) {
      System.out.printf("%-30s does not run: %s%n", entry, log);
      return 1;
    }
    JsonNode summary = JSON.readTree(answer.toFile()).path("summary");
    List<Exchange> exchanges = exchanges(folder.resolve("target/recorded.jsonl"));
    List<Operation> operations = operations(JSON.readTree(served.toFile()));
    String base = base(JSON.readTree(served.toFile()));
    Set<String> asked = asked(folder, operations, exchanges, base);
    int before = findings.size();
    Set<String> undeclared = prism(served, base, exchanges, findings);
    int violations = findings.size() - before;
    List<Operation> secured = operations.stream().filter(Operation::secured).toList();
    List<Operation> refusing =
        secured.stream()
            .filter(o -> exchanges.stream().anyMatch(e -> !e.token() && e.status() == 401 && o.is(e, "")))
            .toList();
    secured.stream()
        .filter(operation -> !refusing.contains(operation))
        .forEach(operation -> findings.add("not seen to refuse: " + operation.name()));
    List<String> failed = failed(folder.resolve("target/surefire-reports"));
    failed.forEach(name -> findings.add("failed: " + name));
    String sameServed = compare(read(document, isForeign(document)), read(served, isForeign(document)), findings, "served");
    Path scanned = relative(folder.resolve("target/scanned.json"), base);
    String sameScanned = Files.exists(scanned)
            ? compare(withoutSecurity(read(served, false)), read(scanned, false), findings, "scanned")
            : "none";
    System.out.printf(
        ROW, entry, operations.size(), summary.path("bound").asInt(), summary.path("custom").asInt(),
        asked.size(), violations, secured.size(), refusing.size(), undeclared.size(), failed.size(),
        sameServed, sameScanned);
    findings.forEach(finding -> System.out.println("  " + finding));
    undeclared.forEach(status -> System.out.println("  undeclared: " + status));
    if (findings.isEmpty()) {
      delete(folder);
    }
    return findings.size();
  }

  /** Lets the tests of a service write down what they ask. */
  private void record(Path folder) throws IOException {
    List<Path> tests;
    try (Stream<Path> files = Files.walk(folder.resolve("src/test/java"))) {
      tests = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    Path first = tests.stream().min(Comparator.comparing(Path::getNameCount)).orElseThrow();
    Matcher named = Pattern.compile("package ([\\w.]+);").matcher(Files.readString(first));
    if (!named.find()) {
      throw new IllegalStateException("no package: " + first);
    }
    String inside = named.group(1) + ".testing";
    for (Path test : tests) {
      String text = Files.readString(test);
      Files.writeString(
          test,
          text.replace("io.restassured.RestAssured.given;", inside + ".Recorded.given;")
              .replaceAll("\\bRestAssured\\.given\\(", inside + ".Recorded.given("));
    }
    Path contract = first.resolveSibling("ContractTest.java");
    if (Files.exists(contract)) {
      String text = Files.readString(contract).replace("ContractTest", JUDGED);
      Files.writeString(
          contract.resolveSibling(JUDGED + ".java"), text.replace(SCANS, scans(folder)));
    }
    Path recorder = first.resolveSibling("testing/Recorded.java");
    Files.createDirectories(recorder.getParent());
    String source = Files.readString(home.resolve("src/bench/Recorded.java"));
    Files.writeString(recorder, source.replace("package testing;", "package " + inside + ";"));
  }

  /** Asks for the scanned document in the version of the contract, with its UUIDs as they are meant. */
  private static String scans(Path folder) throws IOException {
    Path resources = folder.resolve("src/main/resources/META-INF");
    Path yaml = resources.resolve("openapi.yaml");
    Path file = Files.exists(yaml) ? yaml : resources.resolve("openapi.json");
    JsonNode contract = YAML.readTree(file.toFile());
    return "\"mp.openapi.extensions.smallrye.openapi\", \""
        + contract.path("openapi").asText()
        + "\", \"mp.openapi.schema.java.util.UUID\","
        + " \"{\\\"type\\\":\\\"string\\\",\\\"format\\\":\\\"uuid\\\"}\", "
        + SCANS;
  }

  private static List<Exchange> exchanges(Path recorded) throws IOException {
    List<Exchange> exchanges = new ArrayList<>();
    if (Files.exists(recorded)) {
      for (String line : Files.readAllLines(recorded)) {
        JsonNode read = JSON.readTree(line);
        Map<String, String> headers = new LinkedHashMap<>();
        read.path("headers").fields().forEachRemaining(h -> headers.put(h.getKey(), h.getValue().asText()));
        exchanges.add(
            new Exchange(
                read.path("method").asText(),
                read.path("path").asText(),
                read.path("query").asText(null),
                read.path("token").asBoolean(),
                read.path("status").asInt(),
                headers,
                read.path("body").binaryValue()));
      }
    }
    return exchanges;
  }

  private static String base(JsonNode document) {
    String url = document.path("servers").path(0).path("url").asText("");
    for (Map.Entry<String, JsonNode> variable : fields(document.path("servers").path(0).path("variables"))) {
      url = url.replace("{" + variable.getKey() + "}", variable.getValue().path("default").asText());
    }
    String path = url.replaceFirst("^[A-Za-z][\\w+.-]*:", "").replaceFirst("^//[^/]*", "");
    return path.replaceFirst("/+$", "");
  }

  private static List<Operation> operations(JsonNode document) {
    String base = base(document);
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : fields(document.path("paths"))) {
      String regex =
          Stream.of(path.getKey().split("(?=\\{)|(?<=\\})"))
              .map(part -> part.startsWith("{") ? "[^/]*" : Pattern.quote(part))
              .reduce("", String::concat);
      for (Map.Entry<String, JsonNode> operation : fields(path.getValue())) {
        if (METHODS.contains(operation.getKey())) {
          JsonNode security = operation.getValue().has("security") ? operation.getValue().path("security") : document.path("security");
          boolean open = security.isEmpty();
          for (JsonNode way : security) {
            open |= way.isEmpty();
          }
          operations.add(
              new Operation(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  Pattern.compile(Pattern.quote(base) + regex),
                  !open));
        }
      }
    }
    return operations;
  }

  private static Iterable<Map.Entry<String, JsonNode>> fields(JsonNode node) {
    return node::fields;
  }

  /** Operations that a test makes succeed, and of which a successful answer was recorded. */
  private static Set<String> asked(
      Path folder, List<Operation> operations, List<Exchange> exchanges, String base) throws IOException {
    Set<String> tested = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("src/test/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        OPERATION_TEST.matcher(Files.readString(file)).results().forEach(happy -> tested.add(happy.group(1)));
      }
    }
    Set<String> asked = new TreeSet<>();
    for (Operation operation : operations) {
      boolean succeeded =
          exchanges.stream().anyMatch(e -> e.status() < 400 && operation.is(e, ""));
      if (tested.contains(operation.name()) && succeeded) {
        asked.add(operation.name());
      }
    }
    return asked;
  }

  /**
   * Sends every distinct request through Prism to a server that answers as the service did.
   *
   * @return statuses that the contract does not declare for refusals, such as GET /pets 401
   */
  private Set<String> prism(Path document, String base, List<Exchange> exchanges, List<String> findings)
      throws Exception {
    Set<String> undeclared = new TreeSet<>();
    List<Exchange> chosen = distinct(exchanges, base);
    HttpServer upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    upstream.setExecutor(Executors.newSingleThreadExecutor());
    upstream.createContext("/", call -> replay(call, chosen));
    upstream.start();
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path log = document.resolveSibling("prism.log");
    Process prism =
        new ProcessBuilder(
                work + "/npm/node_modules/.bin/prism", "proxy", document.toString(),
                "http://127.0.0.1:" + upstream.getAddress().getPort(),
                "-p", "" + port, "-h", "127.0.0.1", "--validate-request", "false", "-v", "info")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      await(prism, log);
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      for (int i = 0; i < chosen.size(); i++) {
        Exchange exchange = chosen.get(i);
        HttpResponse<byte[]> seen = client.send(request(exchange, base, port, i), HttpResponse.BodyHandlers.ofByteArray());
        for (JsonNode violation : violations(seen)) {
          if (violation.path("location").path(0).asText().equals("response")) {
            String message = violation.path("message").asText();
            if (exchange.status() >= 400 && message.startsWith("Unable to match the returned status code")) {
              undeclared.add(exchange.line());
            } else {
              findings.add("violation: " + exchange.line() + ": " + violation.path("location") + " " + message);
            }
          }
        }
        if (seen.statusCode() != exchange.status()) {
          findings.add("prism: " + exchange.line() + ": " + seen.statusCode() + " " + new String(seen.body()).replaceAll("\\s+", " "));
        }
      }
    } finally {
      prism.destroy();
      upstream.stop(0);
    }
    return undeclared;
  }

  /** What Prism says in a header, which is cut or mangled where the text is odd. */
  private static JsonNode violations(HttpResponse<byte[]> seen) {
    String header = seen.headers().firstValue("sl-violations").orElse("[]");
    try {
      return JSON.readTree(header);
    } catch (JsonProcessingException e) {
      return JSON.createArrayNode()
          .add(JSON.createObjectNode().put("message", header).set("location", JSON.createArrayNode().add("response")));
    }
  }

  private static void await(Process prism, Path log) throws Exception {
    for (int tenths = 0; tenths < 1200; tenths++) {
      if (Files.readString(log).contains("Prism is listening")) {
        return;
      }
      if (!prism.isAlive()) {
        break;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("Prism does not start: " + log);
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
          if (!OF_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
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

  private static List<String> failed(Path reports) throws IOException {
    List<String> failed = new ArrayList<>();
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("<<<") && line.contains("."))
            .filter(line -> !line.startsWith("Tests run") && !line.contains("." + JUDGED + "."))
            .map(line -> line.replaceFirst(" +-- Time elapsed.*<<<", ""))
            .forEach(failed::add);
      }
    }
    return failed;
  }

  /**
   * Reads a document with what it refers to.
   *
   * @param rewritten whether it is written as one document and read again: so one of version 2.0, or of
   *     several files, has the same defaults as that which it is compared with
   */
  private static OpenAPI read(Path document, boolean rewritten) throws IOException {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    OpenAPI read = new OpenAPIParser().readLocation(document.toString(), null, options).getOpenAPI();
    if (!rewritten) {
      return read;
    }
    ObjectMapper mapper = read.getSpecVersion() == SpecVersion.V31 ? Yaml31.mapper() : Yaml.mapper();
    return new OpenAPIParser().readContents(mapper.writeValueAsString(read), null, options).getOpenAPI();
  }

  private static boolean isForeign(Path document) throws IOException {
    String text = Files.readString(document);
    return OTHER_FILE.matcher(text).find() || YAML.readTree(text).has("swagger");
  }

  /** Code says who may call by roles, not by schemes. */
  private static OpenAPI withoutSecurity(OpenAPI document) {
    document.setSecurity(null);
    if (document.getComponents() != null) {
      document.getComponents().setSecuritySchemes(null);
    }
    document.getPaths().values().forEach(path -> path.readOperations().forEach(o -> o.setSecurity(null)));
    return document;
  }

  /** A document whose paths begin after the server's, as those of the contract do. */
  private static Path relative(Path document, String base) throws IOException {
    if (!Files.exists(document)) {
      return document;
    }
    ObjectNode read = (ObjectNode) JSON.readTree(document.toFile());
    ObjectNode paths = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> path : fields(read.path("paths"))) {
      boolean inside = path.getKey().startsWith(base + "/");
      paths.set(inside ? path.getKey().substring(base.length()) : path.getKey(), path.getValue());
    }
    read.set("paths", paths);
    Path written = document.resolveSibling("scanned-paths.json");
    JSON.writeValue(written.toFile(), read);
    return written;
  }

  private static String compare(OpenAPI old, OpenAPI fresh, List<String> findings, String what) {
    ChangedOpenApi changes;
    try {
      changes = OpenApiCompare.fromSpecifications(old, fresh);
    } catch (RuntimeException e) {
      // Of some documents it cannot compare any two, not even one with itself.
      findings.add(what + ": openapi-diff fails: " + e.getMessage());
      return "?";
    }
    if (changes.isUnchanged()) {
      return "same";
    }
    if (changes.isCompatible()) {
      return "compatible";
    }
    List<String> worse = new ArrayList<>();
    changes.getMissingEndpoints().forEach(e -> worse.add(e.getMethod() + " " + e.getPathUrl() + ": missing"));
    for (ChangedOperation operation : changes.getChangedOperations()) {
      if (operation.isIncompatible()) {
        worse.add(operation.getHttpMethod() + " " + operation.getPathUrl() + ": " + Differences.of(operation));
      }
    }
    worse.forEach(line -> findings.add(what + ": " + line));
    return worse.size() + " differ";
  }

  /** Where in an operation the comparison sees something incompatible: the deepest parts that are. */
  private static final class Differences {
    private static final int SHOWN = 4;

    private final Set<String> lines = new LinkedHashSet<>();
    private final Map<Object, Object> seen = new IdentityHashMap<>();

    static String of(ComposedChanged changed) {
      Differences differences = new Differences();
      differences.walk("", changed);
      return String.join("; ", differences.lines);
    }

    private void walk(String path, Changed changed) {
      boolean news = changed != null && changed.isIncompatible() && seen.put(changed, changed) == null;
      if (!news || lines.size() >= SHOWN) {
        return;
      }
      int before = lines.size();
      String here = path + "/" + changed.getClass().getSimpleName().replace("Changed", "");
      if (changed instanceof ChangedSchema schema) {
        properties(here, schema);
      } else if (changed instanceof ComposedChanged composed) {
        composed.getChangedElements().forEach(inside -> walk(here, inside));
      }
      if (lines.size() == before) {
        lines.add(here.replaceFirst("^/Operation/", "") + facts(changed));
      }
    }

    private void properties(String here, ChangedSchema schema) {
      schema.getChangedProperties().forEach((name, inside) -> walk(here + "." + name, inside));
      walk(here + "[]", schema.getItems());
      Set<String> listed = new LinkedHashSet<>(schema.getChangedProperties().keySet());
      for (Changed inside : schema.getChangedElements()) {
        if (listed.isEmpty() || !schema.getChangedProperties().containsValue(inside)) {
          walk(here, inside);
        }
      }
    }

    /** The fields of a difference that tell something. */
    private static String facts(Changed changed) {
      StringBuilder facts = new StringBuilder();
      for (Field field : changed.getClass().getDeclaredFields()) {
        Object value = value(field, changed);
        boolean told =
            value instanceof Boolean flag && flag
                || value instanceof String
                || value instanceof Number
                || value instanceof Collection<?> some && some.stream().anyMatch(Objects::nonNull);
        if (value instanceof Schema<?> schema) {
          facts.append(' ').append(field.getName()).append('=');
          facts.append(schema.getType()).append(schema.getTypes()).append(schema.getFormat());
          facts.append(schema.get$ref()).append(schema.getEnum());
        } else if (value instanceof Map<?, ?> some && !some.isEmpty()) {
          facts.append(' ').append(field.getName()).append('=').append(some.keySet());
        } else if (told) {
          String text = value.toString().replaceAll("\\s+", " ");
          facts.append(' ').append(field.getName()).append('=');
          facts.append(text, 0, Math.min(text.length(), 150));
        }
      }
      return facts.toString();
    }

    private static Object value(Field field, Object holder) {
      try {
        field.setAccessible(true);
        return field.get(holder);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static int start(Path folder, Path out, Path err, List<String> command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile());
    if (out.equals(err)) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(err.toFile());
    }
    builder.environment().put("MAVEN_OPTS", JAVA_OPTIONS);
    Process process = builder.start();
    process.getOutputStream().close();
    return process.waitFor();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
