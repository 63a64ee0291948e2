import dev.hadron.read.jdbc.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Asks a generated service and two that are written by hand for the same, and compares what it costs. */
public class Cost {

  private static final String GENERATED = "generated";
  private static final String PANACHE = "panache";
  private static final String JDBC = "jdbc";
  private static final List<String> ALL = List.of(GENERATED, PANACHE, JDBC);

  private static final int WARM_UP = 7;
  private static final int GETS = 6000;
  private static final int LISTS = 2500;

  private final Path home;
  private final Path work;
  private final int rows;

  private Cost(Path home, int rows) {
    this.home = home;
    this.work = home.resolve("target/cost");
    this.rows = rows;
  }

  public static void main(String... arguments) throws Exception {
    boolean fine =
        new Cost(Path.of(arguments[0]), Integer.parseInt(arguments[2]))
            .run(Integer.parseInt(arguments[1]));
    System.exit(fine ? 0 : 1);
  }

  private boolean run(int rounds) throws Exception {
    projects();
    try (EmbeddedServer server = EmbeddedServer.start();
        Connection database = server.connect()) {
      Keys keys = new Keys(work.resolve("key.pem"));
      Map<String, String> settings =
          Map.of(
              "QUARKUS_DATASOURCE_JDBC_URL", database.getMetaData().getURL(),
              "QUARKUS_DATASOURCE_USERNAME", "postgres",
              "QUARKUS_DATASOURCE_PASSWORD", "postgres",
              "QUARKUS_OTEL_SDK_DISABLED", "true",
              "MP_JWT_VERIFY_ISSUER", Keys.ISSUER,
              "MP_JWT_VERIFY_AUDIENCES", Keys.AUDIENCE,
              "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.file().toUri().toString());
      Started first = start(GENERATED, settings, keys);
      fill(database);
      first.stop();

      Measured measured = new Measured();
      for (int round = 0; round < rounds; round++) {
        round(settings, keys, measured);
      }
      return measured.isFine();
    }
  }

  /**
   * Starts all anew: what the compiler of a virtual machine makes of the same program differs from one
   * process to the next by more than what is looked for.
   */
  private void round(Map<String, String> settings, Keys keys, Measured measured) throws Exception {
    Map<String, Started> services = new LinkedHashMap<>();
    try {
      for (String name : ALL) {
        services.put(name, start(name, settings, keys));
        measured.ready.get(name).add(services.get(name).secondsUntilReady());
      }
      ask(services, measured);
      for (String name : ALL) {
        measured.memory.get(name).add(services.get(name).residentMegabytes());
      }
    } finally {
      services.values().forEach(Started::stop);
    }
  }

  private void ask(Map<String, Started> services, Measured measured) throws Exception {
    Map<String, Asked> asked = new LinkedHashMap<>();
    for (String name : ALL) {
      asked.put(name, new Asked(services.get(name), rows));
    }
    for (String name : List.of(PANACHE, JDBC)) {
      asked.get(GENERATED).requireSameAnswers(asked.get(name));
    }
    for (int i = 0; i < WARM_UP; i++) {
      for (String name : ALL) {
        asked.get(name).list(LISTS);
        asked.get(name).get(GETS);
      }
    }
    List<String> order = new ArrayList<>(ALL);
    List<String> back = new ArrayList<>(ALL);
    Collections.reverse(back);
    order.addAll(back);
    for (String name : order) {
      measured.lists.get(name).add(asked.get(name).list(LISTS));
      measured.gets.get(name).add(asked.get(name).get(GETS));
    }
  }

  /** What was seen of each service, round by round. */
  private static final class Measured {
    private final Map<String, List<Double>> ready = samples();
    private final Map<String, List<Double>> memory = samples();
    private final Map<String, List<Load>> lists = samples();
    private final Map<String, List<Load>> gets = samples();

    /** Prints it, and whether the generated service keeps its limits. */
    private boolean isFine() {
      System.out.printf(
          "%-6s %-10s %9s %9s %9s %9s%n",
          "asked", "service", "CPU µs", "p50 µs", "p99 µs", "a second");
      lists.forEach((name, loads) -> row("list", name, loads));
      gets.forEach((name, loads) -> row("get", name, loads));
      System.out.printf("%n%-10s %9s %9s%n", "service", "ready s", "RSS MB");
      for (String name : ALL) {
        System.out.printf(
            Locale.ROOT,
            "%-10s %9.2f %9.0f%n",
            name,
            median(ready.get(name)),
            median(memory.get(name)));
      }
      System.out.println();
      boolean fine = true;
      for (Map.Entry<String, Map<String, List<Load>>> kind :
          Map.of("list", lists, "get", gets).entrySet()) {
        fine &= atLeast(kind.getKey(), kind.getValue(), JDBC, 0.70);
        fine &= atLeast(kind.getKey(), kind.getValue(), PANACHE, 0.95);
      }
      fine &= atMost("time until ready", ready, 1.10);
      fine &= atMost("memory", memory, 1.10);
      return fine;
    }
  }

  private static void row(String kind, String name, List<Load> loads) {
    System.out.printf(
        Locale.ROOT,
        "%-6s %-10s %9.0f %9.0f %9.0f %9.0f%n",
        kind,
        name,
        median(loads.stream().map(Load::cpuMicros).toList()),
        median(loads.stream().map(Load::medianMicros).toList()),
        median(loads.stream().map(Load::slowMicros).toList()),
        median(loads.stream().map(Load::perSecond).toList()));
  }

  private static boolean atLeast(
      String kind, Map<String, List<Load>> loads, String other, double limit) {
    double ratio =
        median(loads.get(other).stream().map(Load::cpuMicros).toList())
            / median(loads.get(GENERATED).stream().map(Load::cpuMicros).toList());
    return verdict(ratio >= limit, kind + " for the same CPU time, of " + other, ratio, limit);
  }

  private static boolean atMost(String what, Map<String, List<Double>> figures, double limit) {
    double ratio = median(figures.get(GENERATED)) / median(figures.get(PANACHE));
    return verdict(ratio <= limit, what + ", of " + PANACHE, ratio, limit);
  }

  private static boolean verdict(boolean fine, String what, double ratio, double limit) {
    System.out.printf(
        Locale.ROOT, "%-5s %s: %.2f (%.2f)%n", fine ? "fine" : "red", what, ratio, limit);
    return fine;
  }

  private void fill(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          """
          INSERT INTO product (sku, name, description, price, weight_kg, tags, attributes, active)
          SELECT 'SKU-' || g, 'Product ' || g, 'What product ' || g || ' is good for', g %% 1000 + 0.99,
            (g %% 100) / 4.0, ARRAY['new', 'tag-' || g %% 50], jsonb_build_object('colour', 'red', 'size', g %% 60),
            g %% 10 > 0
          FROM generate_series(1, %d) g
          """
              .formatted(rows));
      statement.execute("VACUUM ANALYZE");
    }
  }

  private Started start(String name, Map<String, String> settings, Keys keys) throws Exception {
    return Started.of(
        work.resolve(name), work.resolve(name + ".log"), settings, keys.token("product:read"));
  }

  private void projects() throws Exception {
    Path generated = work.resolve(GENERATED);
    Services.delete(generated);
    Path log = work.resolve("build.log");
    String schema = home.resolve("src/bench/by-hand/schema.sql").toString();
    List<String> generate =
        List.of(
            home.resolve("hadron").toString(),
            "generate",
            schema,
            "-q",
            "--package",
            "com.example.shop",
            "-o",
            generated.toString());
    require(Services.start(home, log, log, generate), log);
    for (String name : List.of(PANACHE, JDBC)) {
      byHand(generated, name);
    }
    for (String name : ALL) {
      List<String> build = List.of("mvn", "-o", "-q", "-B", "-DskipTests", "package");
      require(Services.start(work.resolve(name), log, log, build), log);
    }
  }

  /** The project file and the scripts of the generated service, and a program written by hand. */
  private void byHand(Path generated, String name) throws IOException {
    Path project = work.resolve(name);
    Services.delete(project);
    Path resources = project.resolve("src/main/resources");
    Path sources = home.resolve("src/bench/by-hand");
    copy(generated.resolve("pom.xml"), project.resolve("pom.xml"));
    copy(sources.resolve("application.properties"), resources.resolve("application.properties"));
    Path scripts = Path.of("src/main/resources/db");
    copy(generated.resolve(scripts), project.resolve(scripts));
    Path java = project.resolve("src/main/java");
    for (String shared : List.of("Product.java", "Pages.java")) {
      copy(sources.resolve(shared), java.resolve("com/example/shop").resolve(shared));
    }
    copy(sources.resolve(name), java);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = from.equals(file) ? to : to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void require(int code, Path log) throws IOException {
    if (code != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
  }

  private static <T> Map<String, List<T>> samples() {
    Map<String, List<T>> samples = new LinkedHashMap<>();
    ALL.forEach(name -> samples.put(name, new ArrayList<>()));
    return samples;
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
