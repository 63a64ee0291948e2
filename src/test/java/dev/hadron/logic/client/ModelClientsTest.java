package dev.hadron.logic.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.hadron.logic.LogicAnswer;
import dev.hadron.logic.LogicRequest;
import dev.hadron.logic.LogicRequest.Message;
import dev.hadron.logic.LogicRequest.Role;
import dev.hadron.logic.LogicWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two protocols, and a key that never shows. */
class ModelClientsTest {

  private static final String KEY = "sk-live-0a1b2c3d4e5f6789";
  private static final LogicRequest REQUEST =
      new LogicRequest(
          "Be exact.",
          List.of(new Message(Role.USER, "Write \"it\".\n"), new Message(Role.ASSISTANT, "no")),
          77,
          0);

  /** What a server was sent. */
  private record Sent(String path, Map<String, String> headers, String body) {}

  @Test
  void chatCompletions() throws IOException {
    Sent[] sent = new Sent[1];
    LogicAnswer answer =
        ask(
            ChatCompletionsWriter::new,
            "{\"choices\":[{\"message\":{\"content\":\"done\"},\"finish_reason\":\"length\"}],"
                + "\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":6}}",
            sent);
    assertEquals(new LogicAnswer.Reply("done", 11, false), answer);
    assertEquals("/base/chat/completions", sent[0].path());
    assertEquals("Bearer " + KEY, sent[0].headers().get("authorization"));
    assertEquals(
        "{\"model\":\"m\",\"max_tokens\":77,\"stream\":false,\"messages\":["
            + "{\"role\":\"system\",\"content\":\"Be exact.\"},"
            + "{\"role\":\"user\",\"content\":\"Write \\\"it\\\".\\n\"},"
            + "{\"role\":\"assistant\",\"content\":\"no\"}]}",
        sent[0].body());
  }

  @Test
  void messages() throws IOException {
    Sent[] sent = new Sent[1];
    LogicAnswer answer =
        ask(
            MessagesWriter::new,
            "{\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\"},"
                + "{\"type\":\"text\",\"text\":\"do\"},{\"type\":\"text\",\"text\":\"ne\"}],"
                + "\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":3,\"output_tokens\":4}}",
            sent);
    assertEquals(new LogicAnswer.Reply("done", 7, true), answer);
    assertEquals("/base/v1/messages", sent[0].path());
    assertEquals(KEY, sent[0].headers().get("x-api-key"));
    assertEquals("2023-06-01", sent[0].headers().get("anthropic-version"));
    assertTrue(
        sent[0].body().startsWith("{\"model\":\"m\",\"max_tokens\":77,\"system\":\"Be exact.\","));
  }

  @Test
  void messagesThatAreNoAnswer() throws IOException {
    for (Map.Entry<String, String> each :
        Map.of(
                "{\"content\":[],\"stop_reason\":\"end_turn\"}", "no content",
                "{\"content\":[{\"type\":\"tool_use\"}],\"stop_reason\":\"tool_use\"}", "a tool",
                "{\"stop_reason\":\"refusal\"}", "declines",
                "{\"type\":\"error\",\"error\":{\"type\":\"x\",\"message\":\"busy\"}}", "busy")
            .entrySet()) {
      LogicAnswer answer = ask(MessagesWriter::new, each.getKey(), new Sent[1]);
      LogicAnswer.Failure failure = assertInstanceOf(LogicAnswer.Failure.class, answer);
      assertTrue(failure.reason().contains(each.getValue()), failure.reason());
      assertEquals(LogicAnswer.Kind.UNUSABLE, failure.kind());
    }
  }

  @Test
  void nobodyThere() {
    LogicWriter writer =
        new ChatCompletionsWriter(
            new ModelEndpoint(URI.create("http://localhost:1"), "m", ApiKey.none()));
    LogicAnswer.Failure failure =
        assertInstanceOf(LogicAnswer.Failure.class, writer.write(REQUEST, Duration.ofSeconds(20)));
    assertEquals("nothing answers at the address of the model", failure.reason());
  }

  @Test
  void theKeyNeverShows() {
    ApiKey key = ApiKey.of(KEY + "\n");
    assertEquals("[secret]", key.toString());
    assertFalse(
        new ModelEndpoint(URI.create("https://x.example"), "m", key).toString().contains(KEY));
    assertEquals("a [secret] b", key.clean("a " + KEY + " b"));
    assertEquals("got [secret]", key.clean("got Bearer abcdefghijkl"));
    assertEquals("one line", key.clean("one\r\n\tline"));
    String base64 =
        java.util.Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));
    assertTrue(key.isIn("x" + base64));
    IllegalArgumentException broken =
        assertThrows(IllegalArgumentException.class, () -> ApiKey.of("secret\nwith: header"));
    assertFalse(broken.getMessage().contains("secret\n"));
  }

  @Test
  void theKeyComesFromTheEnvironmentOrAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
    assertEquals(KEY, ApiKey.find("K", Map.of("K", KEY)).orElseThrow().reveal());
    assertEquals(KEY, ApiKey.find("K", Map.of("K_FILE", file.toString())).orElseThrow().reveal());
    assertTrue(ApiKey.find("K", Map.of("OTHER", KEY)).isEmpty());
  }

  @Test
  void aKeyTravelsOnlyWhereItIsSafe() {
    ApiKey key = ApiKey.of(KEY);
    for (String address :
        List.of(
            "http://models.example/v1",
            "ftp://models.example",
            "models.example",
            "https://user:" + KEY + "@models.example",
            "https://models.example?key=" + KEY)) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> new ModelEndpoint(URI.create(address), "m", key));
      assertFalse(refused.getMessage().contains(KEY), refused.getMessage());
    }
    assertEquals(
        URI.create("https://models.example/v1/chat/completions"),
        new ModelEndpoint(URI.create("https://models.example/v1/"), "m", key)
            .resolve("/chat/completions"));
  }

  private static LogicAnswer ask(
      Function<ModelEndpoint, LogicWriter> writer, String answer, Sent[] sent) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
          exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
          byte[] body = exchange.getRequestBody().readAllBytes();
          sent[0] =
              new Sent(
                  exchange.getRequestURI().getPath(),
                  headers,
                  new String(body, StandardCharsets.UTF_8));
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/base");
      return writer
          .apply(new ModelEndpoint(address, "m", ApiKey.of(KEY)))
          .write(REQUEST, Duration.ofSeconds(20));
    } finally {
      server.stop(0);
    }
  }
}
