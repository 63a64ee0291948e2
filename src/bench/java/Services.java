import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The projects that benches generate, and the programs that they start for them. */
final class Services {

  /** Short-lived machines: what the second compiler gains, it never earns back. */
  static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private Services() {}

  /** The rows of a corpus, each with its columns. */
  static List<String[]> index(Path corpus) throws IOException {
    try (Stream<String> lines = Files.lines(corpus.resolve("INDEX.tsv"))) {
      return lines.map(line -> line.split("\t")).toList();
    }
  }

  /** Runs the tests of a project, with what Maven has at hand unless something is missing. */
  static void test(Path folder, Path log, String... options) throws IOException, InterruptedException {
    int code = maven(folder, log, options, "-o");
    if (code != 0 && Files.readString(log).contains("offline mode")) {
      maven(folder, log, options);
    }
  }

  private static int maven(Path folder, Path log, String[] options, String... first)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-q", "-Dstyle.color=never"));
    command.addAll(List.of(first));
    command.add("-DargLine=" + JAVA_OPTIONS);
    command.addAll(List.of(options));
    command.add("test");
    return start(folder, log, log, command);
  }

  static int start(Path folder, Path out, Path err, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile());
    if (out.equals(err)) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(err.toFile());
    }
    builder.environment().put("MAVEN_OPTS", JAVA_OPTIONS);
    Process process = builder.start();
    process.getOutputStream().close();
    return process.waitFor();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
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
