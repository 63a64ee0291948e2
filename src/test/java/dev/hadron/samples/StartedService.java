package dev.hadron.samples;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A built service that runs in a process of its own, on ports that are free. */
final class StartedService implements AutoCloseable {

  private static final int SECONDS = 180;

  private final Process process;
  private final Path log;
  private final int port;

  private StartedService(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it by this command, with these settings in its environment; it writes to the log. */
  static StartedService start(
      Path folder, Path log, List<String> command, Map<String, String> settings)
      throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(freePort()));
    Process process = builder.start();
    process.getOutputStream().close();
    return new StartedService(process, log, port);
  }

  int port() {
    return port;
  }

  /** Everything that it has written. */
  String log() throws IOException {
    return Files.readString(log);
  }

  /** Waits until it answers; false when it ended instead. */
  boolean answers() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (process.isAlive()) {
      if (isListening()) {
        return true;
      }
      if (System.nanoTime() > end) {
        throw new IOException("not started after " + SECONDS + " s, see " + log);
      }
      Thread.sleep(200);
    }
    return false;
  }

  private boolean isListening() {
    try {
      HttpURLConnection call =
          (HttpURLConnection) URI.create("http://localhost:" + port + "/").toURL().openConnection();
      call.setReadTimeout(5_000);
      return call.getResponseCode() > 0;
    } catch (IOException e) {
      return false; // no port is open yet
    }
  }

  /** Ends it gracefully, so that its database ends too. */
  @Override
  public void close() throws InterruptedException {
    List<ProcessHandle> all = process.descendants().toList();
    List<ProcessHandle> virtualMachines =
        all.stream().filter(each -> each.info().command().orElse("").endsWith("java")).toList();
    virtualMachines.forEach(ProcessHandle::destroy);
    if (virtualMachines.isEmpty()) {
      process.destroy();
    }
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      all.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
