package dev.hadron.logic.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the examples in a process of their own: an empty environment, no network where the system
 * can take it away, and limits of memory, time and output.
 */
final class Sandbox implements ExampleHost {

  private static final int MAX_OUTPUT = 256 * 1024;

  /** Takes the network from a process, on Linux where users may make name spaces. */
  private static final List<String> OFFLINE = offline();

  private final GateLimits limits;

  Sandbox(GateLimits limits) {
    this.limits = limits;
  }

  @Override
  public Run run(Path folder, String... arguments) throws IOException {
    Process process = start(folder, arguments);
    CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
    try {
      String text = output.get(limits.wallClock().toMillis(), TimeUnit.MILLISECONDS);
      return text.length() > MAX_OUTPUT ? new Stopped("too much output", text) : new Ended(text);
    } catch (TimeoutException e) {
      stop(process);
      return new Stopped("it did not end within the time limit", partial(output));
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      stop(process);
    }
  }

  private Process start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(OFFLINE);
    command.add(
        JdkPrograms.find("java")
            .orElseThrow(() -> new IOException("no java: set JAVA_HOME to a JDK 17 or newer"))
            .toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes() + "m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xshare:auto",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            folder.resolve("runner").toString(),
            ExampleRunner.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    String root = environment.get("SYSTEMROOT");
    environment.clear();
    if (root != null) {
      environment.put("SYSTEMROOT", root);
    }
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static String read(Process process) {
    try (InputStream in = process.getInputStream()) {
      return new String(in.readNBytes(MAX_OUTPUT + 1), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // The stream of a process that was ended: what it said is of no use.
      return "";
    }
  }

  private static String partial(CompletableFuture<String> output) {
    return output
        .completeOnTimeout("", Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static List<String> offline() {
    Optional<Path> program =
        Optional.of(Path.of("/usr/bin/unshare")).filter(p -> p.toFile().canExecute());
    if (program.isEmpty()) {
      return List.of();
    }
    List<String> command = List.of(program.get().toString(), "-r", "-n", "--");
    List<String> trial = new ArrayList<>(command);
    trial.add("true");
    try {
      Process process =
          new ProcessBuilder(trial)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean works = process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
      process.destroyForcibly();
      return works ? command : List.of();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
