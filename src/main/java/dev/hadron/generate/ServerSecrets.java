package dev.hadron.generate;

import dev.hadron.logic.client.ApiKey;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What only the operator of a server knows: the token of its callers, and the key of its model. */
public final class ServerSecrets {

  /** Variable of the environment with the token; with {@code _FILE} at its end, a file with it. */
  private static final String TOKEN = "HADRON_SERVE_TOKEN";

  private ServerSecrets() {}

  /**
   * The token that callers have to send.
   *
   * @throws IllegalArgumentException when it cannot be sent in a header
   */
  public static Optional<String> token(Map<String, String> environment) throws IOException {
    return ApiKey.find(TOKEN, environment).map(ApiKey::reveal);
  }

  /**
   * Whether jobs could ask a model.
   *
   * @throws IllegalArgumentException when its address or key is none
   */
  public static void verify(ImplementRequest.Model model, Map<String, String> environment)
      throws IOException {
    ModelWriters.of(model, environment);
  }
}
