package dev.hadron.logic.client;

import dev.hadron.logic.LogicAnswer;
import dev.hadron.logic.LogicAnswer.Failure;
import dev.hadron.logic.LogicAnswer.Kind;
import dev.hadron.logic.LogicRequest;
import dev.hadron.logic.LogicWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A model behind {@code POST /chat/completions}, the protocol of OpenAI and of many others. */
public final class ChatCompletionsWriter implements LogicWriter {

  private static final String MESSAGE = "/choices/0/message";

  private final ModelEndpoint endpoint;
  private final HttpCall call;

  public ChatCompletionsWriter(ModelEndpoint endpoint) {
    this.endpoint = endpoint;
    this.call = new HttpCall(endpoint.key());
  }

  @Override
  public String model() {
    return "openai:" + endpoint.model();
  }

  @Override
  public LogicAnswer write(LogicRequest request, Duration limit) {
    Map<String, String> headers =
        endpoint.key().isEmpty()
            ? Map.of()
            : Map.of("Authorization", "Bearer " + endpoint.key().reveal());
    String json = RequestJson.chatCompletions(endpoint.model(), request);
    return call.post(
        endpoint.resolve("/chat/completions"), headers, json, limit, ChatCompletionsWriter::answer);
  }

  private static LogicAnswer answer(JsonPaths document) {
    if (document.hasBelow(MESSAGE + "/tool_calls")
        || document.hasBelow(MESSAGE + "/function_call")) {
      return Failure.of(Kind.UNUSABLE, "the model calls a tool, which it was not offered");
    }
    Optional<String> refusal = document.text(MESSAGE + "/refusal");
    if (refusal.isPresent()) {
      return Failure.of(Kind.UNUSABLE, "the model declines: " + refusal.get());
    }
    Optional<String> text = document.text(MESSAGE + "/content").or(() -> parts(document));
    if (text.isEmpty() || text.get().isBlank()) {
      return Failure.of(Kind.UNUSABLE, "the reply has no content");
    }
    String end = document.text("/choices/0/finish_reason").orElse("stop");
    if (end.equals("content_filter")) {
      return Failure.of(Kind.UNUSABLE, "a filter of the endpoint stopped the reply");
    }
    long tokens =
        document.number("/usage/prompt_tokens") + document.number("/usage/completion_tokens");
    return new LogicAnswer.Reply(text.get(), tokens, !end.equals("length"));
  }

  /** Some send the content in parts, each with its text. */
  private static Optional<String> parts(JsonPaths document) {
    return RequestJson.joined(document, MESSAGE + "/content");
  }
}
