import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service as a process of its own, ready to be asked. */
final class Started {

  /** USER_HZ, in which /proc counts (proc(5)). */
  private static final double TICKS = 100;

  private static final int SECONDS = 60;

  private final Process process;
  private final String url;
  private final String token;
  private final double secondsUntilReady;

  private Started(Process process, String url, String token, double secondsUntilReady) {
    this.process = process;
    this.url = url;
    this.token = token;
    this.secondsUntilReady = secondsUntilReady;
  }

  static Started of(Path project, Path log, Map<String, String> settings, String token)
      throws Exception {
    int port = Services.freePort();
    int management = Services.freePort();
    ProcessBuilder command =
        new ProcessBuilder("java", "-Xmx256m", "-jar", "target/quarkus-app/quarkus-run.jar")
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    command.environment().putAll(settings);
    command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    command.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
    command.environment().put("QUARKUS_SHUTDOWN_DELAY", "0S");
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/q/health/ready")).build();
    long begun = System.nanoTime();
    Process process = command.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    while (!isReady(client, ready)) {
      if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(SECONDS)) {
        throw new IllegalStateException("the service does not start: " + Files.readString(log));
      }
      Thread.sleep(10);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Started(process, "http://localhost:" + port, token, seconds);
  }

  private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // It does not listen yet.
    }
  }

  HttpRequest request(String address) {
    return HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : url + address))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  double secondsUntilReady() {
    return secondsUntilReady;
  }

  /** User and system time so far. */
  double cpuSeconds() throws IOException {
    String stat = Files.readString(proc("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
  }

  double residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(proc("status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IllegalStateException("there is no VmRSS");
  }

  private Path proc(String file) {
    return Path.of("/proc", String.valueOf(process.pid()), file);
  }

  void stop() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
