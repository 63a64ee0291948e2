import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Generates the services of contracts and prints what openapi-diff and Prism find in them. */
public class Judges {

  private static final String ROW =
      "%-30s %5s %5s %6s %5s %10s %7s %7s %5s %6s %-10s %-10s%n";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern OPERATION_TEST = Pattern.compile("@Happy\\(\\s*\"([^\"]*)\"\\s*\\)");

  private final Path home;
  private final Path work;
  private final boolean again;

  private Judges(Path home, boolean again) {
    this.home = home;
    this.again = again;
    this.work = home.resolve("target/judges");
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
      findings += judges.judge(entry, judges.unpacked(entry, documents.get(entry)));
    }
    System.out.println(findings + " findings");
    System.exit(findings == 0 ? 0 : 1);
  }

  private static Map<String, Path> documents(Path corpus, int limit) throws IOException {
    Map<String, Path> documents = new LinkedHashMap<>();
    for (String[] row : Services.index(corpus)) {
      Matcher operations = Pattern.compile("(\\d+) ops").matcher(row[4]);
      boolean contract = row[1].equals("openapi") && !row[2].contains("negative");
      if (contract && operations.find() && Integer.parseInt(operations.group(1)) <= limit) {
        documents.put(row[0], corpus.resolve(row[5]));
      }
    }
    return documents;
  }

  /** The document as a text: those that are packed are unpacked, for tools that do not. */
  private Path unpacked(String entry, Path document) throws IOException {
    String name = document.getFileName().toString();
    if (!name.endsWith(".gz")) {
      return document;
    }
    Path text = work.resolve(entry + "-" + name.substring(0, name.length() - 3));
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(document))) {
      Files.copy(packed, text, StandardCopyOption.REPLACE_EXISTING);
    }
    return text;
  }

  private int judge(String entry, Path document) throws Exception {
    Path folder = work.resolve(entry);
    Path log = work.resolve(entry + ".log");
    Path answer = work.resolve(entry + ".json");
    if (!again || !Files.exists(folder.resolve("target/recorded.jsonl"))) {
      Services.delete(folder);
      List<String> generate =
          List.of(home + "/hadron", "generate", "--json", document + "", "-o", folder + "");
      if (Services.start(home, answer, log, generate) != 0) {
        System.out.printf("%-30s is not generated: %s%n", entry, answer);
        return 1;
      }
      Recording.of(folder, home.resolve("src/bench/java/Recorded.java"));
      Services.test(folder, log);
    }
    Path served = folder.resolve("target/served.json");
    if (!Files.exists(served)) {
      System.out.printf("%-30s does not run: %s%n", entry, log);
      return 1;
    }
    JsonNode generated = JSON.readTree(answer.toFile());
    JsonNode summary = generated.path("summary");
    ServedContract contract = new ServedContract(JSON.readTree(served.toFile()));
    List<Exchange> exchanges = Exchange.read(folder.resolve("target/recorded.jsonl"));
    Prism prism =
        new Prism(work.resolve("npm/node_modules/.bin/prism"), contract, unset(generated.path("ledger")));
    prism.judge(served, exchanges);
    List<String> findings = new ArrayList<>(prism.violations());
    List<ServedContract.Operation> secured =
        contract.operations().stream().filter(ServedContract.Operation::secured).toList();
    List<ServedContract.Operation> unrefused =
        secured.stream().filter(operation -> !operation.refusedIn(exchanges)).toList();
    unrefused.forEach(operation -> findings.add("not seen to refuse: " + operation.name()));
    List<String> failed = failed(folder.resolve("target/surefire-reports"));
    failed.forEach(name -> findings.add("failed: " + name));
    Comparison comparison = new Comparison();
    String sameServed = comparison.served(document, served);
    String sameScanned =
        comparison.scanned(served, folder.resolve("target/scanned.json"), contract.base());
    findings.addAll(comparison.findings());
    System.out.printf(
        ROW, entry, contract.operations().size(), summary.path("bound").asInt(),
        summary.path("custom").asInt(), asked(folder, contract, exchanges),
        prism.violations().size(), secured.size(), secured.size() - unrefused.size(),
        prism.undeclared().size(), failed.size(), sameServed, sameScanned);
    findings.forEach(finding -> System.out.println("  " + finding));
    prism.undeclared().forEach(status -> System.out.println("  undeclared: " + status));
    if (findings.isEmpty()) {
      Services.delete(folder);
    }
    return findings.size();
  }

  private static Set<String> unset(JsonNode ledger) {
    Set<String> unset = new TreeSet<>();
    ledger.forEach(
        line -> {
          if (line.path("id").asText().equals("header-unset")) {
            unset.add(line.path("construct").asText());
          }
        });
    return unset;
  }

  /** How many operations a test makes succeed, and of which a successful answer was recorded. */
  private static long asked(Path folder, ServedContract contract, List<Exchange> exchanges)
      throws IOException {
    Set<String> tested = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("src/test/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        OPERATION_TEST.matcher(Files.readString(file)).results().forEach(happy -> tested.add(happy.group(1)));
      }
    }
    return contract.operations().stream()
        .filter(operation -> tested.contains(operation.name()))
        .filter(operation -> exchanges.stream().anyMatch(e -> e.succeeded() && operation.is(e)))
        .count();
  }

  private static List<String> failed(Path reports) throws IOException {
    List<String> failed = new ArrayList<>();
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("<<<") && line.contains("."))
            .filter(line -> !line.startsWith("Tests run") && !line.contains("." + Recording.JUDGED + "."))
            .map(line -> line.replaceFirst(" +-- Time elapsed.*<<<", ""))
            .forEach(failed::add);
      }
    }
    return failed;
  }
}
