package dev.hadron.generate;

import dev.hadron.logic.LogicWriter;
import dev.hadron.logic.client.ApiKey;
import dev.hadron.logic.client.ChatCompletionsWriter;
import dev.hadron.logic.client.MessagesWriter;
import dev.hadron.logic.client.ModelEndpoint;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Makes the clients of models. */
public final class ModelWriters {

  private ModelWriters() {}

  /**
   * A client with the key of the environment, if there is one.
   *
   * @throws IllegalArgumentException when the model's address or key is none
   */
  public static LogicWriter of(ImplementRequest.Model model, Map<String, String> environment)
      throws IOException {
    return of(model, ApiKey.find(Implementer.KEY, environment).orElseGet(ApiKey::none));
  }

  /** A client for a replay, which asks nobody and wants no key. */
  static LogicWriter silent(ImplementRequest.Model model) {
    return of(model, ApiKey.none());
  }

  private static LogicWriter of(ImplementRequest.Model model, ApiKey key) {
    ModelEndpoint endpoint = new ModelEndpoint(URI.create(model.url()), model.name(), key);
    return switch (model.protocol()) {
      case "chat" -> new ChatCompletionsWriter(endpoint);
      case "messages" -> new MessagesWriter(endpoint);
      default -> throw new IllegalArgumentException("the protocol is chat or messages");
    };
  }
}
