package dev.hadron.logic.loop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers as its script says; the last step repeats for ever. */
final class ScriptedServer implements AutoCloseable {

  /** One answer. */
  interface Step {
    void answer(HttpExchange exchange, AtomicBoolean closed) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();

  ScriptedServer(List<Step> script) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(script, exchange));
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
  }

  int calls() {
    return calls.get();
  }

  private void serve(List<Step> script, HttpExchange exchange) {
    int call = calls.getAndIncrement();
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      script.get(Math.min(call, script.size() - 1)).answer(exchange, closed);
    } catch (IOException e) {
      // The client hung up, which is what many of these scripts are for.
      exchange.getResponseHeaders();
    }
  }

  static Step status(int status, String type, String body, String... headers) {
    return (exchange, closed) -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  static Step json(String body) {
    return status(200, "application/json", body);
  }

  /** Text of a model, as the protocol of chat completions carries it. */
  static Step chat(String content) {
    return json(chatJson(quote(content), "stop"));
  }

  static String chatJson(String content, String end) {
    return "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
        + content
        + "},\"finish_reason\":\""
        + end
        + "\"}],\"usage\":{\"prompt_tokens\":500,\"completion_tokens\":40}}";
  }

  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7e) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** Sends pieces with pauses for as long as somebody listens. */
  static Step endless(int bytes, int pauseMillis) {
    return (exchange, closed) -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write("{\"choices\":[{\"message\":{\"content\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] piece = " ".repeat(bytes).getBytes(StandardCharsets.UTF_8);
      while (!closed.get()) {
        out.write(piece);
        out.flush();
        pause(pauseMillis);
      }
    };
  }

  /** Says nothing for as long as somebody waits. */
  static Step silent() {
    return (exchange, closed) -> {
      while (!closed.get()) {
        pause(50);
      }
    };
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted"));
    }
  }

  @Override
  public void close() {
    closed.set(true);
    server.stop(0);
    threads.shutdownNow();
  }
}
