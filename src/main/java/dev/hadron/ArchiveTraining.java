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
   * Generates as a command does, and starts and stops a server that listens nowhere.
   *
   * @param arguments {@code server}; or else {@code commands} or {@code both}, a folder to generate
   *     into, and inputs, which may be wrong ones
   */
  public static void main(String... arguments) {
    boolean server = !arguments[0].equals("commands");
    if (server) {
      Main.logAsServer();
    } else {
      Main.leaveOut();
    }
    if (!arguments[0].equals("server")) {
      generate(Path.of(arguments[1]), List.of(arguments).subList(2, arguments.length));
    }
    if (server) {
      System.setProperty("quarkus.http.host-enabled", "false");
      Quarkus.run(StopAtOnce.class);
    }
  }

  private static void generate(Path output, List<String> inputs) {
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
