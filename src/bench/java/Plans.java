import com.fasterxml.jackson.databind.JsonNode;
import dev.hadron.read.jdbc.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Generates a service, fills its tables, asks for its lists, and judges the plans behind them. */
public class Plans {

  private static final Pattern ROLES = Pattern.compile("@RolesAllowed\\(\\{?([^)]*)\\)");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

  private final Path home;
  private final Path work;
  private final Path service;

  private Plans(Path home) {
    this.home = home;
    this.work = home.resolve("target/plans");
    this.service = work.resolve("service");
  }

  public static void main(String... arguments) throws Exception {
    boolean fine =
        new Plans(Path.of(arguments[0])).run(arguments[1], Integer.parseInt(arguments[2]));
    System.exit(fine ? 0 : 1);
  }

  private boolean run(String input, int rows) throws Exception {
    Services.delete(service);
    Path log = work.resolve("log.txt");
    List<String> generate =
        List.of(home.resolve("hadron").toString(), "generate", input, "-q", "-o", service.toString());
    if (Services.start(home, log, log, generate) != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
    try (EmbeddedServer server = EmbeddedServer.start();
        Connection database = server.connect()) {
      Map<String, String> settings =
          Map.of(
              "QUARKUS_DATASOURCE_JDBC_URL", database.getMetaData().getURL(),
              "QUARKUS_DATASOURCE_USERNAME", "postgres",
              "QUARKUS_DATASOURCE_PASSWORD", "postgres",
              "JAVA_TOOL_OPTIONS", Services.JAVA_OPTIONS);
      tests(settings);
      new MultipliedRows(database, rows).make().forEach(System.out::println);
      Path statements = ask(settings);
      return new JudgedPlans(database).judge(statements);
    }
  }

  /** What fails is not asked: rows are left behind all the same. */
  private void tests(Map<String, String> settings) throws Exception {
    ProcessBuilder maven =
        new ProcessBuilder("mvn", "-o", "-q", "-B", "test", "-Dtest=*ResourceTest");
    maven.environment().putAll(settings);
    run(maven, "tests.log").waitFor();
  }

  private Path ask(Map<String, String> settings) throws Exception {
    Path statements = work.resolve("statements.log");
    Files.deleteIfExists(statements);
    // A name in lower and upper case has no variable of the environment.
    Files.writeString(
        service.resolve("src/main/resources/application.properties"),
        "\nquarkus.log.category.\"org.hibernate.SQL\".level=DEBUG\n",
        StandardOpenOption.APPEND);
    int port = Services.freePort();
    ProcessBuilder maven = new ProcessBuilder("mvn", "-o", "-q", "compile", "exec:exec");
    maven.environment().putAll(settings);
    maven
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(Services.freePort()),
                "QUARKUS_CONSOLE_ENABLED", "false",
                "QUARKUS_HIBERNATE_ORM_LOG_FORMAT_SQL", "false",
                "QUARKUS_HIBERNATE_ORM_LOG_BIND_PARAMETERS", "true",
                "QUARKUS_LOG_FILE_ENABLED", "true",
                "QUARKUS_LOG_FILE_PATH", statements.toString(),
                "QUARKUS_LOG_FILE_FORMAT", "%c|%m%n",
                "QUARKUS_LOG_FILE_JSON_ENABLED", "false"));
    Process started = run(maven, "service.log");
    try {
      AskedLists lists = new AskedLists("http://localhost:" + port, roles());
      lists.await(started);
      lists.ask().forEach(System.out::println);
    } finally {
      started.descendants().forEach(ProcessHandle::destroy);
      started.destroy();
    }
    return statements;
  }

  private Process run(ProcessBuilder command, String log) throws IOException {
    Process process =
        command
            .directory(service.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve(log).toFile())
            .start();
    process.getOutputStream().close();
    return process;
  }

  /** All roles that some operation wants. */
  private Set<String> roles() throws IOException {
    Set<String> roles = new TreeSet<>();
    try (Stream<Path> files = Files.walk(service.resolve("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith("Resource.java")).toList()) {
        Matcher allowed = ROLES.matcher(Files.readString(file));
        while (allowed.find()) {
          LITERAL.matcher(allowed.group(1)).results().forEach(role -> roles.add(role.group(1)));
        }
      }
    }
    return roles;
  }

  /** A member of an object as it is sent in an address. */
  static String text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
