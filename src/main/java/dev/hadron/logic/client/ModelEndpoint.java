package dev.hadron.logic.client;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * Where a model answers.
 *
 * @param base address that the protocol's paths are below, such as {@code
 *     http://localhost:11434/v1}
 */
public record ModelEndpoint(URI base, String model, ApiKey key) {

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * An endpoint.
   *
   * @throws IllegalArgumentException when the address is none, or a key would travel in the clear
   */
  public ModelEndpoint {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(key, "key");
    String scheme = base.getScheme();
    if (base.getHost() == null || !Set.of("http", "https").contains(String.valueOf(scheme))) {
      throw new IllegalArgumentException("the address of the model is no http or https URL");
    }
    if (base.getUserInfo() != null || base.getQuery() != null || base.getFragment() != null) {
      throw new IllegalArgumentException(
          "the address of the model has a user, a query or a fragment; a key goes elsewhere");
    }
    if (scheme.equals("http") && !key.isEmpty() && !LOCAL.contains(base.getHost())) {
      throw new IllegalArgumentException("a key is not sent over http, only over https");
    }
  }

  URI resolve(String path) {
    String text = base.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
  }
}
