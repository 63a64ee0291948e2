package dev.hadron;

import dev.hadron.cli.HadronCommand;
import dev.hadron.cli.Terminal;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The program: a plain command line, in which only {@code serve} starts Quarkus. */
@QuarkusMain
public final class Main {

  Main() {}

  /** Runs one command line on the process's own streams, in UTF-8, and exits with its code. */
  public static void main(String... args) {
    if (!List.of(args).contains("serve")) {
      leaveOut();
    }
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = main(System.in, out, err, args);
    out.flush();
    err.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs one command line on the given streams; never exits the process.
   *
   * @return the exit code
   */
  public static int main(InputStream in, PrintStream out, PrintStream err, String... args) {
    boolean color = Boolean.getBoolean("hadron.color");
    return HadronCommand.run(new Terminal(in, out, err, color), Main::serve, args);
  }

  /** Only the server logs, and no option is a date: a command must not pay for what it never does. */
  static void leaveOut() {
    System.setProperty("picocli.converters.excludes", "java[.](time|sql)[.].*");
  }

  /** The server's log manager, which has to be named before anything logs. */
  static void logAsServer() {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    System.setProperty("org.jboss.logging.provider", "jboss");
  }

  private static int serve(Map<String, String> configuration) {
    logAsServer();
    configuration.forEach(System::setProperty);
    Quarkus.run();
    return 0;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 8192),
        false,
        StandardCharsets.UTF_8);
  }
}
