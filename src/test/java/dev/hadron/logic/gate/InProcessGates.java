package dev.hadron.logic.gate;

import dev.hadron.logic.LogicTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Gates that run examples inside this process: fast, and only for bodies that we wrote. */
public final class InProcessGates implements Gate.Opener {

  @Override
  public Gate open(LogicTask task, GateLimits limits) throws IOException {
    return LogicGate.open(task, InProcessGates::run, JavaCompilation.open());
  }

  private static ExampleHost.Run run(Path folder, String... arguments) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream report = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ExampleRunner.report(report, arguments);
    } catch (Exception e) {
      throw new IOException(e);
    }
    return new ExampleHost.Ended(bytes.toString(StandardCharsets.UTF_8));
  }
}
