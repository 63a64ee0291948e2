import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Generates the services of a corpus, runs their tests of resources, and prints what passed. */
public class RoundTrips {

  private static final String ROW = "%-34s %9s %6s %6s %7s%n";

  private static final String TESTS = "ResourceTest";

  /** A test that makes an operation succeed. */
  private static final Pattern HAPPY =
      Pattern.compile("@Happy\\(\"[^\"]*\"\\)(?:\\s+@\\w+(?:\\([^)]*\\))?)*\\s+void (\\w+)\\(");

  /** What tells best why a service does not start: Flyway's word, the first cause, or a compiler's. */
  private static final List<Pattern> REASONS =
      Stream.of("^Message +: (.*)", "^Caused by: (?!java.lang.RuntimeEx)(.*)", "^\\[ERROR\\] (.*)")
          .map(regex -> Pattern.compile(regex, Pattern.MULTILINE))
          .toList();

  /** What was behind an error, in the words of the server. */
  private static final Pattern CAUSE = Pattern.compile("Caused by: \\S+SQL\\S*Exception: (.*)");

  private static final int REASON_LENGTH = 200;

  private static final String DID_NOT_RUN = "did not run";

  private final Path home;
  private final String database;
  private final Path work;

  private RoundTrips(Path home, String database) {
    this.home = home;
    this.database = database;
    this.work = home.resolve("target/round-trips").resolve(database);
  }

  /**
   * What became of one entry.
   *
   * @param reasons of each resource that missed, or one for all where nothing passed
   */
  private record Outcome(int resources, int passed, Map<String, String> reasons, boolean generated) {}

  public static void main(String... arguments) throws Exception {
    RoundTrips bench = new RoundTrips(Path.of(arguments[0]), arguments[2]);
    Path corpus = Path.of(arguments[1]);
    double limit = Double.parseDouble(arguments[3]);
    List<String> named = Arrays.asList(arguments).subList(4, arguments.length);
    int resources = 0;
    int passed = 0;
    int refused = 0;
    int entries = 0;
    System.out.printf(ROW, "entry", "resources", "passed", "missed", "seconds");
    for (String entry : named.isEmpty() ? indexed(corpus) : named) {
      long start = System.nanoTime();
      Outcome outcome = bench.run(entry, corpus.resolve("sql").resolve(entry));
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      System.out.printf(
          ROW, entry, outcome.resources(), outcome.passed(), outcome.resources() - outcome.passed(), seconds);
      outcome.reasons().forEach((name, reason) -> System.out.printf("  %s: %s%n", name, reason));
      entries++;
      refused += outcome.generated() ? 0 : 1;
      resources += outcome.resources();
      passed += outcome.passed();
    }
    double percent = resources == 0 ? 0 : 100.0 * passed / resources;
    System.out.printf(
        "%d entries, %d refused; %d of %d resources passed: %.2f %%%n",
        entries, refused, passed, resources, percent);
    System.exit(percent < limit ? 1 : 0);
  }

  private static List<String> indexed(Path corpus) throws IOException {
    return Services.index(corpus).stream()
        .filter(row -> row[1].startsWith("sql-"))
        .filter(row -> row[2].equals("postgresql") || row[2].equals("mysql"))
        .map(row -> row[0])
        .toList();
  }

  private Outcome run(String entry, Path input) throws Exception {
    Path folder = work.resolve(entry);
    Services.delete(folder);
    Files.createDirectories(work);
    Path answer = work.resolve(entry + ".json");
    Path log = work.resolve(entry + ".log");
    List<String> generate =
        List.of(
            home.resolve("hadron").toString(),
            "generate",
            "--json",
            "--database=" + database,
            "--broken=skip",
            input.toString(),
            "-o",
            folder.toString());
    int generated = Services.start(home, answer, log, generate);
    JsonNode result = new ObjectMapper().readTree(answer.toFile());
    if (generated != 0) {
      JsonNode error = result.path("diagnostics").path(0);
      String reason = error.path("message").asText() + " in line " + error.path("line").asText();
      return new Outcome(0, 0, Map.of("not generated", reason), false);
    }
    int resources = result.path("summary").path("resources").asInt();
    pinDriver(folder);
    Services.test(folder, log, "-Dtest=*" + TESTS);
    Map<String, String> misses = misses(folder);
    if (misses.isEmpty()) {
      Services.delete(folder);
    }
    int passed = Math.max(0, resources - misses.size());
    return passed == 0 && resources > 0
        ? new Outcome(resources, 0, Map.of("does not start", reason(log)), true)
        : new Outcome(resources, passed, misses, true);
  }

  /** Takes the driver in the version that is asked for: not every repository has the platform's. */
  private void pinDriver(Path folder) throws IOException {
    String version = System.getenv().getOrDefault("DRIVER", "");
    if (version.isEmpty()) {
      return;
    }
    String head = "<dependencyManagement>\n    <dependencies>\n";
    StringBuilder pinned = new StringBuilder(head);
    for (String kind : List.of("jdbc-%s", "jdbc-%s-deployment", "devservices-%s")) {
      pinned.append(
          "<dependency><groupId>io.quarkus</groupId><artifactId>quarkus-%s</artifactId>"
                  .formatted(kind.formatted(database))
              + "<version>%s</version></dependency>\n".formatted(version));
    }
    Path pom = folder.resolve("pom.xml");
    Files.writeString(pom, Files.readString(pom).replace(head, pinned.toString()));
  }

  private static Map<String, String> misses(Path folder) throws Exception {
    Map<String, String> misses = new TreeMap<>();
    Map<String, Map<String, String>> results = results(folder.resolve("target/surefire-reports"));
    for (Map.Entry<String, List<String>> test : tests(folder.resolve("src/test/java")).entrySet()) {
      Map<String, String> result = results.getOrDefault(test.getKey(), Map.of());
      String name = test.getKey().replaceAll(".*\\.|" + TESTS + "$", "");
      List<String> reasons =
          test.getValue().stream()
              .filter(method -> !passed(method, result.getOrDefault(method, DID_NOT_RUN)))
              .map(method -> method + ": " + result.getOrDefault(method, DID_NOT_RUN))
              .toList();
      if (test.getValue().isEmpty()) {
        misses.put(name, "no test makes an operation of it succeed");
      } else if (!reasons.isEmpty()) {
        String others = reasons.size() > 1 ? " (and " + (reasons.size() - 1) + " more)" : "";
        misses.put(name, reasons.get(0) + others);
      }
    }
    return misses;
  }

  /** What more rows of a list cost is no part of the trip, where a schema takes no more of them. */
  private static boolean passed(String method, String result) {
    return result.isEmpty() || method.contains("_costs_") && result.startsWith("skipped");
  }

  private static String reason(Path log) throws IOException {
    String text = Files.readString(log);
    return REASONS.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .findFirst()
        .map(found -> found.group(1))
        .orElse("see " + log);
  }

  /** The tests of each class that make an operation succeed. */
  private static Map<String, List<String>> tests(Path sources) throws IOException {
    Map<String, List<String>> tests = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(TESTS + ".java")).sorted().toList()) {
        String path = sources.relativize(file).toString();
        String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
        Matcher matcher = HAPPY.matcher(Files.readString(file));
        tests.put(name, matcher.results().map(happy -> happy.group(1)).toList());
      }
    }
    return tests;
  }

  /** What became of each method of each class: an empty text where it passed, else the reason. */
  private static Map<String, Map<String, String>> results(Path reports) throws Exception {
    Map<String, Map<String, String>> results = new HashMap<>();
    if (!Files.isDirectory(reports)) {
      return results;
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(reports)) {
      files = listed.filter(file -> file.toString().endsWith(".xml")).toList();
    }
    for (Path file : files) {
      NodeList cases =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getElementsByTagName("testcase");
      for (int i = 0; i < cases.getLength(); i++) {
        Element each = (Element) cases.item(i);
        results
            .computeIfAbsent(each.getAttribute("classname"), name -> new HashMap<>())
            .put(each.getAttribute("name"), result(each));
      }
    }
    return results;
  }

  private static String result(Element test) {
    for (String kind : List.of("failure", "error", "skipped")) {
      NodeList found = test.getElementsByTagName(kind);
      if (found.getLength() > 0) {
        Element problem = (Element) found.item(0);
        String message = problem.getAttribute("message") + " " + problem.getTextContent();
        Matcher cause = CAUSE.matcher(message);
        String reason = cause.find() ? cause.group(1) : message.strip().replaceAll("\\s+", " ");
        return kind + ": " + reason.substring(0, Math.min(REASON_LENGTH, reason.length()));
      }
    }
    return "";
  }
}
