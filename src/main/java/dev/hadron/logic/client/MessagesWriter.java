package dev.hadron.logic.client;

import dev.hadron.logic.LogicAnswer;
import dev.hadron.logic.LogicAnswer.Failure;
import dev.hadron.logic.LogicAnswer.Kind;
import dev.hadron.logic.LogicRequest;
import dev.hadron.logic.LogicWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A model behind {@code POST /v1/messages}, the protocol of Anthropic. */
public final class MessagesWriter implements LogicWriter {

  private static final String VERSION = "2023-06-01";

  private final ModelEndpoint endpoint;
  private final HttpCall call;

  public MessagesWriter(ModelEndpoint endpoint) {
    this.endpoint = endpoint;
    this.call = new HttpCall(endpoint.key());
  }

  @Override
  public String model() {
    return "anthropic:" + endpoint.model();
  }

  @Override
  public LogicAnswer write(LogicRequest request, Duration limit) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("anthropic-version", VERSION);
    if (!endpoint.key().isEmpty()) {
      headers.put("x-api-key", endpoint.key().reveal());
    }
    String json = RequestJson.messages(endpoint.model(), request);
    return call.post(
        endpoint.resolve("/v1/messages"), headers, json, limit, MessagesWriter::answer);
  }

  private static LogicAnswer answer(JsonPaths document) {
    String end = document.text("/stop_reason").orElse("end_turn");
    if (end.equals("tool_use")) {
      return Failure.of(Kind.UNUSABLE, "the model calls a tool, which it was not offered");
    }
    if (end.equals("refusal")) {
      return Failure.of(Kind.UNUSABLE, "the model declines");
    }
    Optional<String> text = RequestJson.joined(document, "/content");
    if (text.isEmpty() || text.get().isBlank()) {
      return Failure.of(Kind.UNUSABLE, "the reply has no content");
    }
    long tokens = document.number("/usage/input_tokens") + document.number("/usage/output_tokens");
    return new LogicAnswer.Reply(text.get(), tokens, !end.equals("max_tokens"));
  }
}
