package dev.hadron.logic.gate;

import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Runs the examples of a hole on a compiled body and reads the report. */
final class ExampleRun {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final LogicTask task;
  private final ExampleHost host;

  ExampleRun(LogicTask task, ExampleHost host) {
    this.task = task;
    this.host = host;
  }

  /**
   * Runs all examples.
   *
   * @return how many there were; each one passed
   */
  int run(Path folder, Path body) throws IOException, RefusedException {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    ExampleHost.Run run =
        host.run(
            folder,
            folder.toString(),
            task.packageName() + "." + task.className(),
            task.packageName() + "." + ExamplesSource.className(task),
            nonce,
            body.getFileName().toString());
    if (run instanceof ExampleHost.Stopped stopped) {
      throw refused(unfinished(lines(stopped.output(), nonce), stopped.reason()));
    }
    List<String> lines = lines(((ExampleHost.Ended) run).output(), nonce);
    Optional<String> failure =
        lines.stream().filter(line -> !line.equals("end") && !line.endsWith("\tok")).findFirst();
    if (failure.isPresent()) {
      throw refused(describe(failure.get()));
    }
    boolean whole =
        lines.size() == task.examples().size() + 1 && lines.get(lines.size() - 1).equals("end");
    if (!whole) {
      throw refused(unfinished(lines, "the process ended: too much memory, or a broken class"));
    }
    return task.examples().size();
  }

  private static List<String> lines(String output, String nonce) {
    return output
        .lines()
        .filter(line -> line.startsWith(nonce + "\t"))
        .map(line -> line.substring(nonce.length() + 1))
        .toList();
  }

  private String unfinished(List<String> lines, String reason) {
    Optional<String> failure = lines.stream().filter(line -> !line.endsWith("\tok")).findFirst();
    if (failure.isPresent() && !failure.get().equals("end")) {
      return describe(failure.get());
    }
    int at = Math.min(lines.size(), Math.max(0, task.examples().size() - 1));
    return name(at) + ": " + reason + ".";
  }

  private String describe(String line) {
    String[] parts = line.split("\t", 3);
    int index = Integer.parseInt(parts[0]);
    if (task.isHeldBack(index)) {
      return "A further test of the rule fails that is not shown here. Implement the rule in"
          + " general; do not treat the examples as special cases.";
    }
    String[] both =
        (parts.length > 2 ? parts[1] + "\t" + parts[2] : parts[1] + "\t").split("\t", 2);
    return name(index) + ": it has to be: " + both[0] + "; but it is: " + both[1] + ".";
  }

  private String name(int index) {
    if (task.examples().isEmpty()) {
      return "The run";
    }
    if (task.isHeldBack(index)) {
      return "A further test of the rule";
    }
    Example example = task.examples().get(index);
    return "The example \""
        + example.name()
        + "\" fails, "
        + task.signature().method()
        + "("
        + example.call()
        + ")";
  }

  private static RefusedException refused(String message) {
    return new RefusedException(Stage.EXAMPLES, message);
  }
}
