import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes generated services so that a protection is gone, and tells which of their tests fail. */
public final class Protections {

  private static final Pattern FAILED =
      Pattern.compile("<testcase name=\"([^\"]*)\" classname=\"([^\"]*)\"[^>]*[^/]>\\s*<(failure|error)");

  /** Then no test has looked at anything. */
  private static final Pattern NO_START =
      Pattern.compile("Failed to start quarkus|io\\.quarkus\\.builder\\.BuildException");

  /** Short-lived machines: what the second compiler gains, it never earns back. */
  private static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path home;
  private final Path work;
  private final Map<String, Path> projects = new LinkedHashMap<>();

  /**
   * One change: in the files that the glob matches, text in the place of another; and the class of tests
   * that should see it.
   */
  private record Change(
      String id, String sample, String what, String glob, Pattern text, String other, String by) {}

  private Protections(Path home) throws IOException {
    this.home = home;
    this.work = Files.createTempDirectory("hadron-protections");
  }

  /** The home of Hadron, then ids, samples or words of rows. */
  public static void main(String[] arguments) throws Exception {
    Protections bench = new Protections(Path.of(arguments[0]));
    try {
      boolean all = bench.run(List.of(arguments).subList(1, arguments.length));
      System.exit(all ? 0 : 1);
    } finally {
      delete(bench.work);
    }
  }

  private boolean run(List<String> wanted) throws Exception {
    List<Change> rows = new ArrayList<>();
    for (Change change : changes()) {
      if (wanted.isEmpty()
          || wanted.contains(change.id())
          || wanted.contains(change.sample())
          || wanted.contains(change.what())) {
        rows.add(change);
      }
    }
    int seen = 0;
    for (Change change : rows) {
      String by = test(change, project(change.sample(), rows));
      seen += by.startsWith("! ") ? 0 : 1;
      System.out.printf("%-4s %-11s %-64s %s%n", change.id(), change.sample(), change.what(), by);
    }
    System.out.printf("%n%d of %d are seen by a generated test%n", seen, rows.size());
    return !rows.isEmpty() && seen == rows.size();
  }

  private List<Change> changes() throws IOException {
    List<Change> changes = new ArrayList<>();
    for (String block : Files.readString(home.resolve("src/bench/protections.txt")).split("\n\n+")) {
      List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
      if (lines.isEmpty()) {
        continue;
      }
      String[] head = lines.get(0).split(" +", 3);
      changes.add(
          new Change(
              head[0],
              head[1],
              head[2],
              after("in ", lines).orElseThrow(),
              Pattern.compile(after("- ", lines).orElseThrow()),
              after("+ ", lines).map(other -> other.replace("\\n", "\n")).orElse(""),
              after("by ", lines).orElseThrow()));
    }
    return changes;
  }

  private static Optional<String> after(String start, List<String> lines) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst();
  }

  private static String test(Change change, Path project) throws Exception {
    Map<Path, String> before = new LinkedHashMap<>();
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + change.glob());
    for (Path file : files(project.resolve("src"))) {
      if (matcher.matches(project.relativize(file))) {
        String text = Files.readString(file);
        Matcher found = change.text().matcher(text);
        if (found.find()) {
          before.put(file, text);
          Files.writeString(file, found.replaceAll(change.other()));
        }
      }
    }
    if (before.isEmpty()) {
      return "! nothing to take out";
    }
    try {
      return test(project, change.by()) ? "! NO TEST FAILS of " + change.by() : failure(project);
    } finally {
      for (Map.Entry<Path, String> file : before.entrySet()) {
        Files.writeString(file.getKey(), file.getValue());
      }
    }
  }

  /** A service that the tests are green of which are to see a change. */
  private Path project(String sample, List<Change> rows) throws Exception {
    if (!projects.containsKey(sample)) {
      Path input =
          Stream.of("openapi.yaml", "schema.sql")
              .map(name -> home.resolve("samples/" + sample + "/" + name))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Path project = work.resolve(sample);
      run(home, home.resolve("hadron").toString(), "generate", input.toString(), "-q", "-o", project.toString());
      String tests =
          rows.stream()
              .filter(row -> row.sample().equals(sample))
              .map(Change::by)
              .distinct()
              .collect(Collectors.joining(","));
      if (!test(project, tests)) {
        throw new IllegalStateException(sample + " is not green as it is: " + failure(project));
      }
      projects.put(sample, project);
    }
    return projects.get(sample);
  }

  /** Whether classes of tests are green. */
  private static boolean test(Path project, String classes) throws Exception {
    delete(project.resolve("target/surefire-reports"));
    List<String> command = new ArrayList<>(List.of("mvn", "-o", "-q", "-B", "test"));
    command.add("-Dsurefire.skipAfterFailureCount=1");
    // A change is within bodies of methods and annotations: what calls them stays as it is compiled.
    command.add("-Dmaven.compiler.useIncrementalCompilation=false");
    command.add("-DargLine=" + JAVA_OPTIONS);
    command.add("-Dtest=" + classes);
    return run(project, command.toArray(String[]::new)) == 0;
  }

  private static int run(Path folder, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Arrays.asList(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile().getParentFile(), "protections.log"));
    builder.environment().put("MAVEN_OPTS", JAVA_OPTIONS);
    return builder.start().waitFor();
  }

  /** The first test that fails, in the order of their names. */
  private static String failure(Path project) throws IOException {
    for (Path report : files(project.resolve("target/surefire-reports"))) {
      if (report.toString().endsWith(".xml")) {
        String text = Files.readString(report);
        Matcher failed = FAILED.matcher(text);
        if (failed.find()) {
          if (NO_START.matcher(text).find()) {
            return "! the service does not start";
          }
          return failed.group(2).replaceFirst(".*\\.", "") + "." + failed.group(1);
        }
      }
    }
    return "! the build fails before a test does";
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
