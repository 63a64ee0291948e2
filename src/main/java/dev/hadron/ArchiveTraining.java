package dev.hadron;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the commands whose classes belong into the launcher's class archive; the launcher starts it
 * while the Java machine records what is loaded.
 */
public final class ArchiveTraining {

  private ArchiveTraining() {}

  /**
   * Starts and stops a server that listens nowhere, or else generates.
   *
   * @param arguments nothing, or a folder to generate into and inputs, which may be wrong ones
   */
  public static void main(String... arguments) {
    if (arguments.length == 0) {
      System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
      System.setProperty("quarkus.http.host-enabled", "false");
      Quarkus.run(StopAtOnce.class);
    } else {
      generate(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
    }
  }

  private static void generate(Path output, List<String> inputs) {
    System.setProperty("org.jboss.logging.provider", "jdk");
    System.setProperty("picocli.converters.excludes", "java[.](time|sql)[.].*");
    run("--help");
    int count = 0;
    for (String input : inputs) {
      run("generate", input, "-o", output.resolve(Integer.toString(count++)).toString());
    }
  }

  private static void run(String... command) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.main(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, command);
  }

  /** A server that stops when it has started. */
  public static final class StopAtOnce implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
      return 0;
    }
  }
}
