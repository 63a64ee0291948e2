package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the operator says becomes the server's configuration, or is refused before it starts. */
class ServeCommandTest {

  private final Map<String, String> started = new TreeMap<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, out, false);
    return HadronCommand.run(
        terminal,
        configuration -> {
          started.putAll(configuration);
          return 0;
        },
        arguments);
  }

  @Test
  void theModelIsTheOperators() {
    assertEquals(
        0,
        run("serve", "--port", "0", "--model", "m", "--base-url", "http://localhost:1", "--max-calls", "7"),
        err::toString);
    assertEquals("m", started.get("hadron.jobs.model"));
    assertEquals("http://localhost:1", started.get("hadron.jobs.base-url"));
    assertEquals("chat", started.get("hadron.jobs.provider"));
    assertEquals("7", started.get("hadron.jobs.calls"));
    assertEquals("127.0.0.1", started.get("quarkus.http.host"));
  }

  @Test
  void withoutAModelThereIsNone() {
    assertEquals(0, run("serve", "--port", "0"), err::toString);
    assertTrue(started.keySet().stream().noneMatch("hadron.jobs.model"::equals));
  }

  @Test
  void whatCannotWorkIsRefusedAtOnce() {
    assertEquals(2, run("serve", "--port", "0", "--model", "m", "--base-url", "ftp://x"));
    assertEquals(2, run("serve", "--port", "0", "--model", "m", "--provider", "telepathy"));
    assertEquals(2, run("serve", "--port", "0", "--model", "m", "--max-calls", "0"));
    assertEquals(Map.of(), started);
  }

  @Test
  void otherMachinesReachAModelByATokenAlone() {
    assertEquals(2, run("serve", "--port", "0", "--host", "0.0.0.0", "--model", "m"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("HADRON_SERVE_TOKEN"), err::toString);
    assertEquals(Map.of(), started);
    assertEquals(0, run("serve", "--port", "0", "--host", "0.0.0.0"), err::toString);
  }
}
