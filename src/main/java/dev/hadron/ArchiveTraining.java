package dev.hadron;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the commands whose classes belong into the launcher's class archive; the launcher starts it
 * while the Java machine records what is loaded.
 */
public final class ArchiveTraining {

  private static final List<String> INPUTS = List.of("schema.sql", "openapi.yaml");

  private ArchiveTraining() {}

  /**
   * Starts and stops a server that listens nowhere, or else generates every sample.
   *
   * @param arguments nothing, or the folder of samples and a folder to generate into
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length == 0) {
      System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
      System.setProperty("quarkus.http.host-enabled", "false");
      Quarkus.run(StopAtOnce.class);
    } else {
      generate(Path.of(arguments[0]), Path.of(arguments[1]));
    }
  }

  private static void generate(Path samples, Path output) throws IOException {
    System.setProperty("org.jboss.logging.provider", "jdk");
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.main(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, "--help");
    int count = 0;
    for (Path input : inputs(samples)) {
      String target = output.resolve(Integer.toString(count++)).toString();
      Main.main(
          new ByteArrayInputStream(new byte[0]),
          nowhere,
          nowhere,
          "generate",
          input.toString(),
          "-o",
          target);
    }
  }

  /** A server that stops when it has started. */
  public static final class StopAtOnce implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
      return 0;
    }
  }

  private static List<Path> inputs(Path samples) throws IOException {
    if (!Files.isDirectory(samples)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(samples)) {
      return folders
          .sorted()
          .flatMap(folder -> INPUTS.stream().map(folder::resolve))
          .filter(Files::isRegularFile)
          .toList();
    }
  }
}
