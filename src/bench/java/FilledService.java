import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A generated service, the rows that its own tests leave behind, and the service at work on them. */
final class FilledService {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ROLES = Pattern.compile("@RolesAllowed\\(\\{?([^)]*)\\)");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");
  private static final int SECONDS = 240;

  private final Path home;
  private final Path work;
  private final Path folder;
  private final Map<String, String> settings = new HashMap<>();

  FilledService(Path home, Path work) {
    this.home = home;
    this.work = work;
    this.folder = work.resolve("service");
    settings.put("JAVA_TOOL_OPTIONS", Services.JAVA_OPTIONS);
  }

  Path folder() {
    return folder;
  }

  void generate(String input) throws Exception {
    Services.delete(folder);
    Path log = work.resolve("log.txt");
    List<String> generate =
        List.of(home.resolve("hadron").toString(), "generate", input, "-q", "-o", folder.toString());
    if (Services.start(home, log, log, generate) != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
  }

  void keepIn(Connection database) throws SQLException {
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.getMetaData().getURL());
    settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
    settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
  }

  /** Runs the tests of resources. What fails does not matter: rows are left behind all the same. */
  void fill() throws Exception {
    run(List.of("mvn", "-o", "-q", "-B", "test", "-Dtest=*ResourceTest"), Map.of(), "tests.log")
        .waitFor();
  }

  /** Starts the service in dev's way, and waits until it answers. */
  Running start(Map<String, String> more) throws Exception {
    int port = Services.freePort();
    Map<String, String> settings = new HashMap<>(more);
    settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(Services.freePort()));
    settings.put("QUARKUS_CONSOLE_ENABLED", "false");
    Process process =
        run(List.of("mvn", "-o", "-q", "compile", "exec:exec"), settings, "service.log");
    String url = "http://localhost:" + port;
    try {
      HttpClient client = HttpClient.newHttpClient();
      await(client, url, process);
      return new Running(process, url, token(client, url));
    } catch (Exception e) {
      stop(process);
      throw e;
    }
  }

  private Process run(List<String> command, Map<String, String> more, String log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve(log).toFile());
    builder.environment().putAll(settings);
    builder.environment().putAll(more);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static void await(HttpClient client, String url, Process process) throws Exception {
    HttpRequest document = HttpRequest.newBuilder(URI.create(url + "/q/openapi")).build();
    for (int second = 0; second < SECONDS && process.isAlive(); second++) {
      try {
        if (client.send(document, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // It does not listen yet.
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException("the service does not start");
  }

  /** A token with all roles; an empty one where nobody needs one. */
  private String token(HttpClient client, String url) throws Exception {
    String body = JSON.writeValueAsString(Map.of("user", "bench", "roles", roles()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/dev/token"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 ? answer.body() : "";
  }

  private Set<String> roles() throws IOException {
    Set<String> roles = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith("Resource.java")).toList()) {
        Matcher allowed = ROLES.matcher(Files.readString(file));
        while (allowed.find()) {
          LITERAL.matcher(allowed.group(1)).results().forEach(role -> roles.add(role.group(1)));
        }
      }
    }
    return roles;
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  /** The service at work; closing it stops it. */
  record Running(Process process, String url, String token) implements AutoCloseable {
    @Override
    public void close() {
      stop(process);
    }
  }
}
