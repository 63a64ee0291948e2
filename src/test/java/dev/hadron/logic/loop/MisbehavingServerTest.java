package dev.hadron.logic.loop;

import static dev.hadron.logic.loop.ScriptedServer.chat;
import static dev.hadron.logic.loop.ScriptedServer.chatJson;
import static dev.hadron.logic.loop.ScriptedServer.endless;
import static dev.hadron.logic.loop.ScriptedServer.json;
import static dev.hadron.logic.loop.ScriptedServer.quote;
import static dev.hadron.logic.loop.ScriptedServer.silent;
import static dev.hadron.logic.loop.ScriptedServer.status;
import static dev.hadron.logic.loop.SmallHole.RIGHT;
import static dev.hadron.logic.loop.SmallHole.fenced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.logic.client.ApiKey;
import dev.hadron.logic.client.ChatCompletionsWriter;
import dev.hadron.logic.client.ModelEndpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a server does, a hole ends filled with green tests or open with the reason. */
@Tag("slow")
class MisbehavingServerTest {

  private static final String KEY = "sk-test-51f0c2b7d94e4a3f";
  private static final String ACCEPTED = "";
  private static final ScriptedServer.Step GOOD = chat(fenced(RIGHT));

  @TempDir Path temp;

  /**
   * A server's script.
   *
   * @param reason part of why the hole stays open; empty where it has to be filled
   * @param calls greatest number of requests
   */
  private record Script(String name, String reason, int calls, List<ScriptedServer.Step> steps) {}

  private final List<Script> scripts = new ArrayList<>();

  private void script(String name, String reason, int calls, ScriptedServer.Step... steps) {
    scripts.add(new Script(name, reason, calls, List.of(steps)));
  }

  @TestFactory
  Stream<DynamicTest> everyScriptEndsWell() {
    statuses();
    transports();
    documents();
    replies();
    bodies();
    assertTrue(scripts.size() >= 36, scripts.size() + " scripts");
    return scripts.stream().map(s -> DynamicTest.dynamicTest(s.name(), () -> run(s)));
  }

  private void statuses() {
    script("right at once", ACCEPTED, 1, GOOD);
    script(
        "401",
        "answers 401: bad key",
        1,
        status(401, "application/json", "{\"error\":{\"message\":\"bad key\"}}"));
    script(
        "401 that repeats the key",
        "[secret]",
        1,
        status(
            401,
            "application/json",
            "{\"error\":{\"message\":\"Incorrect API key " + KEY + "\"}}"));
    script("403", "answers 403", 1, status(403, "text/html", "<h1>no</h1>"));
    script(
        "404",
        "answers 404",
        1,
        status(404, "application/json", "{\"error\":\"model not found\"}"));
    script(
        "400",
        "answers 400",
        1,
        status(400, "application/json", "{\"error\":{\"message\":\"max_tokens\"}}"));
    script(
        "429, then right",
        ACCEPTED,
        2,
        status(429, "application/json", "{}", "Retry-After", "7"),
        GOOD);
    script(
        "429 for a day",
        "86400 s is too long",
        1,
        status(429, "application/json", "{}", "Retry-After", "86400"));
    script("429 for ever", "answers 429", 3, status(429, "application/json", "{}"));
    script(
        "429 until a date",
        "answers 429",
        3,
        status(429, "application/json", "{}", "Retry-After", "Wed, 21 Oct 2099 07:28:00 GMT"));
    script("500, then right", ACCEPTED, 2, status(500, "text/plain", "oops"), GOOD);
    script("503 for ever", "answers 503", 3, status(503, "text/plain", ""));
    script(
        "529 overloaded",
        "answers 529",
        3,
        status(
            529,
            "application/json",
            "{\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"));
    script(
        "redirect",
        "not followed",
        1,
        status(302, "text/html", "", "Location", "http://localhost:1/steal"));
    script(
        "307 redirect",
        "not followed",
        1,
        status(307, "text/html", "", "Location", "/v1/elsewhere"));
    script("204", "no JSON", 3, status(204, "application/json", ""));
  }

  private void transports() {
    script("silence", "no whole reply came in time", 3, silent());
    script("dribble", "no whole reply came in time", 3, endless(1, 20));
    script("20 MB", "longer than", 3, json("{\"x\":\"" + "y".repeat(20_000_000) + "\"}"));
    script("endless flood", "longer than", 3, endless(65_536, 0));
    script("truncated, then right", ACCEPTED, 2, truncated(), GOOD);
    script("reset for ever", "the connection failed", 3, (exchange, closed) -> exchange.close());
    script(
        "gzip that nobody asked for",
        "no JSON",
        3,
        status(200, "application/json", "\u001f\u008b\u0008", "Content-Encoding", "gzip"));
  }

  private static ScriptedServer.Step truncated() {
    return (exchange, closed) -> {
      exchange.sendResponseHeaders(200, 5_000);
      OutputStream out = exchange.getResponseBody();
      out.write("{\"choices\":[".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.flush();
    };
  }

  private void documents() {
    script("HTML", "no JSON", 3, status(200, "text/html", "<html>log in</html>"));
    script("HTML, then right", ACCEPTED, 2, status(200, "text/html", "<html>"), GOOD);
    script("a scalar", "no JSON", 3, json("42"));
    script("cut off JSON", "no JSON", 3, json("{\"choices\":[{\"message\""));
    script("two documents", "no JSON", 3, json("{} {}"));
    script("the same key twice", "no JSON", 3, json("{\"choices\":1,\"choices\":[]}"));
    script("deep JSON", "no JSON", 3, json("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)));
    script("events", "no JSON", 3, status(200, "text/event-stream", "data: {\"choices\":[]}\n\n"));
    script("no choices", "no content", 3, json("{\"choices\":[]}"));
    script("null content", "no content", 3, json(chatJson("null", "stop")));
    script("empty content", "no content", 3, json(chatJson("\"  \"", "stop")));
    script(
        "content in parts",
        ACCEPTED,
        1,
        json(chatJson("[{\"type\":\"text\",\"text\":" + quote(fenced(RIGHT)) + "}]", "stop")));
    script(
        "tool call",
        "calls a tool",
        3,
        json(
            "{\"choices\":[{\"message\":{\"content\":null,\"tool_calls\":[{\"function\":{\"name\":\"sh\",\"arguments\":\"rm\"}}]}}]}"));
    script(
        "refusal",
        "declines",
        3,
        json("{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I can't\"}}]}"));
    script("filtered", "filter", 3, json(chatJson(quote("x"), "content_filter")));
    script(
        "error with status 200",
        "answers with an error",
        3,
        json("{\"error\":{\"message\":\"quota\"}}"));
    script(
        "length reached, then right",
        ACCEPTED,
        2,
        json(chatJson(quote(fenced(RIGHT)), "length")),
        GOOD);
    script(
        "tokens without end",
        "the budget of the hole",
        1,
        json(chatJson(quote("no code"), "stop").replace("500", "999999999999")));
  }

  private void replies() {
    script(
        "two fences, then right",
        ACCEPTED,
        2,
        chat(fenced("return 1;") + "\nor\n" + fenced(RIGHT)),
        GOOD);
    script("prose alone", "no fenced code block", 6, chat("You multiply by two."));
    script(
        "prose around the fence",
        ACCEPTED,
        1,
        chat("Sure!\n\n" + fenced(RIGHT) + "\n\nHope this helps."));
    script(
        "the whole class",
        ACCEPTED,
        1,
        chat(
            fenced(
                "package x;\n"
                    + "import java.util.*;\n"
                    + "public class TwiceLogic implements Twice {\n"
                    + "  @Override\n"
                    + "  public int twice(int n) { return n * 2; }\n"
                    + "}")));
    script(
        "wrong method, then right",
        ACCEPTED,
        2,
        chat(fenced("public int thrice(int n) { return n * 3; }")),
        GOOD);
    script("Python", "not Java", 6, chat("```python\ndef twice(n):\n    return n * 2\n```"));
    script(
        "thoughts with code before the answer",
        ACCEPTED,
        1,
        chat("<think>\n" + fenced("return 3;") + "\n</think>\n" + fenced(RIGHT)));
    script("thoughts without end", "no fenced code block", 6, chat("<think>\n" + fenced(RIGHT)));
    script("a fence without end", "not closed", 6, chat("```java\n" + RIGHT));
    script("line ends of another system", ACCEPTED, 1, chat("```java\r\n" + RIGHT + "\r\n```\r\n"));
    script("code inside JSON", "not Java", 6, chat("```json\n{\"code\": \"return n * 2;\"}\n```"));
    script("a diff", "not Java", 6, chat("```diff\n-return 0;\n+return n * 2;\n```"));
    script(
        "a key in the reply",
        "repeats the API key",
        3,
        chat(fenced("// " + KEY + "\nreturn n * 2;")));
  }

  private void bodies() {
    script(
        "brace escape",
        "no Java method body",
        6,
        chat(fenced("return n * 2; } static { System.exit(0);")));
    script("does not compile, then right", ACCEPTED, 2, chat(fenced("return m * 2;")), GOOD);
    script(
        "never compiles",
        "cannot find symbol",
        9,
        chat(fenced("return a;")),
        chat(fenced("return b;")),
        chat(fenced("return c;")),
        chat(fenced("return a;")));
    script("the same answer for ever", "it has to be: returns 4", 6, chat(fenced("return n + 1;")));
    script("wrong, then right", ACCEPTED, 2, chat(fenced("return n + 2;")), GOOD);
    script(
        "wrong till the third start",
        ACCEPTED,
        7,
        chat(fenced("return n + 2;")),
        chat(fenced("return n + 3;")),
        chat(fenced("return n + 4;")),
        chat(fenced("return n + 5;")),
        chat(fenced("return n + 6;")),
        chat(fenced("return n + 7;")),
        GOOD);
    script(
        "special cases of the examples",
        "special cases",
        6,
        chat(fenced("return switch (n) { case 2 -> 4; case 3 -> 6; default -> 0; };")));
    script("ends the process", "System", 6, chat(fenced("System.exit(0);\nreturn n * 2;")));
    script(
        "reads the environment",
        "System",
        6,
        chat(fenced("return System.getenv(\"KEY\").length();")));
    script(
        "invisible text", "invisible character", 6, chat(fenced("int n\u200b = 1; return n * 2;")));
    script("recursion without end", "StackOverflowError", 6, chat(fenced("return twice(n);")));
    script(
        "catches and forgets",
        "caught and forgotten",
        6,
        chat(fenced("try { return n * 2; } catch (RuntimeException e) { }\nreturn 0;")));
  }

  private void run(Script script) throws IOException {
    Path cache = temp.resolve(script.name().replaceAll("\\W+", "-"));
    try (ScriptedServer server = new ScriptedServer(script.steps())) {
      LogicLoop loop = loop(server.address(), cache);
      long start = System.nanoTime();
      LogicOutcome outcome = loop.fill(SmallHole.task());
      assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 240, "it hangs");
      if (script.reason().isEmpty()) {
        LogicOutcome.Proposed proposed =
            assertInstanceOf(LogicOutcome.Proposed.class, outcome, outcome.toString());
        assertEquals(4, proposed.provenance().examples());
        assertTrue(proposed.source().contains("return n * 2;"), proposed.source());
      } else {
        LogicOutcome.Open open =
            assertInstanceOf(LogicOutcome.Open.class, outcome, outcome.toString());
        assertTrue(open.reason().contains(script.reason()), open.reason());
      }
      assertTrue(server.calls() <= script.calls(), server.calls() + " calls");
      assertEquals(server.calls(), loop.spent().calls());
      assertTrue(loop.spent().calls() <= SmallHole.limits().hole().calls());
      assertFalse(outcome.toString().contains(KEY), "the key leaks");
      assertNoKey(cache);
    }
  }

  private static LogicLoop loop(URI address, Path cache) {
    return new LogicLoop(
        new ChatCompletionsWriter(new ModelEndpoint(address, "scripted", ApiKey.of(KEY))),
        ReplyCache.in(cache),
        SmallHole.limits(),
        SmallHole.run(),
        SmallHole.pace());
  }

  private static void assertNoKey(Path cache) throws IOException {
    if (Files.isDirectory(cache)) {
      try (Stream<Path> files = Files.list(cache)) {
        for (Path file : files.toList()) {
          assertTrue(file.getFileName().toString().matches("[0-9a-f]{64}\\.txt"), file.toString());
          assertFalse(Files.readString(file).contains(KEY), "the key is in the cache");
        }
      }
    }
  }
}
