package dev.hadron.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hadron.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A project below {@code target/}, written by the command and built by the user's own Maven. */
final class GeneratedProject {

  private static final int MINUTES = 20;
  private static final int LOG_LINES = 25;

  /** Short-lived machines: what the second compiler gains, it never earns back. */
  private static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  /** How Maven's log shows the class path of the tests. */
  private static final Pattern TEST_PATH = Pattern.compile("\\(f\\) testPath = \\[(.*)]$");

  private final Path folder;

  GeneratedProject(String kind, String name) {
    this.folder = Path.of("target", kind, name).toAbsolutePath();
  }

  /**
   * What {@code hadron generate} came to.
   *
   * @param summary the counts of its JSON answer, all 0 when it failed
   * @param bindings its rows, how each operation is bound
   * @param pairs its rows, what of a contract met what of a schema
   */
  record Generation(
      int exitCode, String messages, JsonNode summary, JsonNode bindings, JsonNode pairs) {

    boolean succeeded() {
      return exitCode == 0;
    }

    int count(String name) {
      return summary.path(name).asInt();
    }
  }

  /**
   * What {@code mvn verify} came to, with the totals of Surefire's reports.
   *
   * @param complaints the first errors of its log, and where the whole log is
   */
  record Build(int exitCode, Totals tests, String complaints) {

    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /** Numbers of tests; errors count as failed. */
  record Totals(int run, int failed, int skipped) {

    int passed() {
      return run - failed - skipped;
    }
  }

  /** Writes the project afresh. */
  Generation generate(Path input, String... options) throws IOException {
    return generate(List.of(input), options);
  }

  /** The same of several documents. */
  Generation generate(List<Path> inputs, String... options) throws IOException {
    delete(folder);
    List<String> arguments = new ArrayList<>(List.of("generate", "--json"));
    inputs.forEach(input -> arguments.add(input.toString()));
    arguments.addAll(List.of("-o", folder.toString()));
    arguments.addAll(List.of(options));
    CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
    JsonNode answer = new ObjectMapper().readTree(run.out());
    StringBuilder messages = new StringBuilder(run.err());
    for (JsonNode each : answer.path("diagnostics")) {
      messages.append(each.path("file").asText()).append(':').append(each.path("line").asText());
      messages.append(": ").append(each.path("message").asText()).append('\n');
    }
    return new Generation(
        run.code(),
        messages.toString(),
        answer.path("summary"),
        answer.path("bindings"),
        answer.path("pairs"));
  }

  /** Runs {@code mvn verify}: without the network where all is there already, else with it. */
  Build verify() throws IOException, InterruptedException {
    Path log = log(".log");
    int code = offlineIfPossible(log, "-q", "verify");
    return new Build(code, totals(), complaints(log));
  }

  /** How many examples of logic wait for somebody to write it: tests that are skipped until then. */
  int examplesOfHoles() throws IOException {
    int examples = 0;
    try (Stream<Path> files = Files.walk(folder.resolve("src/test"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("LogicTest.java")).toList()) {
        String text = Files.readString(file);
        examples += text.contains("OpenHoles.class") ? text.split("@Test\\b", -1).length - 1 : 0;
      }
    }
    return examples;
  }

  /** Runs the tests of one class alone. */
  Build test(String className) throws IOException, InterruptedException {
    Path log = log(".log");
    int code = offlineIfPossible(log, "-q", "-Dtest=" + className, "test");
    return new Build(code, totals(), complaints(log));
  }

  /** What its tests are compiled and run with, without its own classes. */
  List<Path> libraries() throws IOException, InterruptedException {
    delete(folder.resolve("src"));
    Path log = log(".log");
    if (offlineIfPossible(log, "-X", "test-compile") != 0) {
      throw new IOException(complaints(log));
    }
    try (Stream<String> lines = Files.lines(log)) {
      String entries =
          lines
              .map(TEST_PATH::matcher)
              .filter(Matcher::find)
              .map(matcher -> matcher.group(1))
              .findFirst()
              .orElseThrow(() -> new IOException("no class path in " + log));
      return Stream.of(entries.split(", ")).filter(e -> e.endsWith(".jar")).map(Path::of).toList();
    }
  }

  /**
   * Takes an extension of Quarkus in another version than the platform's, which not every repository
   * has: for a build here, never in what is generated.
   */
  void pin(String extension, String version) throws IOException {
    String head = "<dependencyManagement>\n    <dependencies>\n";
    StringBuilder pinned = new StringBuilder(head);
    for (String artifact :
        List.of(extension, extension + "-deployment", extension.replace("jdbc", "devservices"))) {
      pinned.append(
          """
                <dependency>
                  <groupId>io.quarkus</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </dependency>
          """
              .formatted(artifact, version));
    }
    Path pom = folder.resolve("pom.xml");
    Files.writeString(pom, Files.readString(pom).replace(head, pinned.toString()));
  }

  Path folder() {
    return folder;
  }

  private int offlineIfPossible(Path log, String... arguments)
      throws IOException, InterruptedException {
    List<String> offline = new ArrayList<>(List.of("-o"));
    offline.addAll(List.of(arguments));
    int code = maven(log, offline.toArray(String[]::new));
    return code != 0 && Files.readString(log).contains("offline mode")
        ? maven(log, arguments)
        : code;
  }

  private static String complaints(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      String first =
          lines
              .filter(line -> line.startsWith("[ERROR] ") && !line.isBlank())
              .limit(LOG_LINES)
              .collect(Collectors.joining("\n"));
      return first + "\nThe whole log: " + log;
    }
  }

  /** Runs it in dev mode, by that command of its README which works with every Maven. */
  StartedService develop() throws IOException {
    return StartedService.start(
        folder,
        log("-dev.log"),
        command("-q", "compile", "exec:exec"),
        Map.of("JAVA_TOOL_OPTIONS", JAVA_OPTIONS, "MAVEN_OPTS", JAVA_OPTIONS));
  }

  /** Runs what was packaged, in production with these settings. */
  StartedService produce(Map<String, String> settings) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(JAVA_OPTIONS.split(" ")));
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    return StartedService.start(folder, log("-prod.log"), command, settings);
  }

  private Path log(String suffix) {
    return folder.resolveSibling(folder.getFileName() + suffix);
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(maven(), "-B", "-ntp", "-T1"));
    String repository = System.getProperty("localRepository", "");
    if (!repository.isEmpty()) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    command.add("-DargLine=" + JAVA_OPTIONS);
    command.addAll(List.of(arguments));
    return command;
  }

  private int maven(Path log, String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command(arguments))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", JAVA_OPTIONS);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("still building after " + MINUTES + " minutes, see " + log);
    }
    return process.exitValue();
  }

  /** The Maven that runs this test, or else the one on the path. */
  private static String maven() {
    String script = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    String home = System.getProperty("maven.home", "");
    Path own = Path.of(home, "bin", script);
    return !home.isEmpty() && Files.isExecutable(own) ? own.toString() : script;
  }

  private Totals totals() throws IOException {
    Path reports = folder.resolve("target/surefire-reports");
    int run = 0;
    int failed = 0;
    int skipped = 0;
    if (Files.isDirectory(reports)) {
      try (Stream<Path> files = Files.list(reports)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
          Element suite = suite(file);
          run += number(suite, "tests");
          failed += number(suite, "failures") + number(suite, "errors");
          skipped += number(suite, "skipped");
        }
      }
    }
    return new Totals(run, failed, skipped);
  }

  private static Element suite(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file.toString(), e);
    }
  }

  private static int number(Element suite, String name) {
    return Integer.parseInt(suite.getAttribute(name));
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
