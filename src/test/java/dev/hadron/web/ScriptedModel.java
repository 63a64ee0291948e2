package dev.hadron.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A model for jobs of the server; what it says depends on a word in the rule that it is told. */
public final class ScriptedModel implements QuarkusTestResourceLifecycleManager {

  static final AtomicInteger CALLS = new AtomicInteger();

  /** A comment of a body is taken out, and a text stays a text. */
  private static final String RIGHT =
      "// <script>alert(1)</script>\nString note = \"<script>alert(2)</script>\";\n"
          + "return new Fee(note.isEmpty() ? 0L : parcel.weight() > 10 ? 9L : 4L);";

  private static final String HOSTILE =
      "java.io.File[] all = new java.io.File(\"/\").listFiles();\nreturn new Fee((long) all.length);";

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", ScriptedModel::answer);
    server.start();
    return Map.of(
        "hadron.jobs.model", "scripted",
        "hadron.jobs.base-url", "http://localhost:" + server.getAddress().getPort(),
        "hadron.jobs.an-hour", "50");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    CALLS.incrementAndGet();
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.contains("SLOWLY")) {
      pause();
    }
    int status = asked.contains("SECRETLY") ? 401 : 200;
    String code = asked.contains("WICKEDLY") ? HOSTILE : RIGHT;
    Object said =
        status == 200
            ? Map.of("choices", List.of(Map.of("message", Map.of("content", "```java\n" + code + "\n```"))))
            : Map.of("error", Map.of("message", "no such key in organisation org-4711"));
    byte[] json = new ObjectMapper().writeValueAsBytes(said);
    exchange.sendResponseHeaders(status, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  private static void pause() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  /** A contract with one hole, whose rule has a word for this model. */
  static String contract(String word) {
    return """
        openapi: 3.1.0
        info: {title: Parcels <b>, version: '1'}
        components:
          schemas:
            Parcel: {type: object, required: [id, weight], properties: {id: {type: integer, format: int64}, weight: {type: integer}}}
            NewParcel: {type: object, required: [weight], properties: {weight: {type: integer}}}
            Fee: {type: object, required: [amount], properties: {amount: {type: integer}}}
        paths:
          /parcels:
            post:
              operationId: sendParcel
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewParcel'}}}}
              responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
          /parcels/{parcelId}:
            get:
              operationId: getParcel
              parameters: [{name: parcelId, in: path, required: true, schema: {type: integer, format: int64}}]
              responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
          /parcels/{parcelId}/fee:
            get:
              operationId: computeFee
              parameters: [{name: parcelId, in: path, required: true, schema: {type: integer, format: int64}}]
              responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Fee'}}}}}
              x-hadron-logic:
                rule: "Heavy ones (more than 10) cost 9, others 4. WORD <script>alert(3)</script>"
                examples:
                  - {name: a light one, given: {parcel: {id: 1, weight: 10}}, returns: {amount: 4}}
                  - {name: a heavy one, given: {parcel: {id: 2, weight: 11}}, returns: {amount: 9}}
        """
        .replace("WORD", word);
  }
}
