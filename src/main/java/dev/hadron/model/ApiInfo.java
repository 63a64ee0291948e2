package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/**
 * What the document says of the service as a whole.
 *
 * @param basePath path before every operation's path, such as {@code /api/v1}; empty or without a
 *     trailing slash
 * @param document the contract's own text, where the input was one
 */
public record ApiInfo(
    String title,
    String version,
    Optional<String> description,
    List<String> servers,
    String basePath,
    Optional<Document> document) {

  public ApiInfo {
    servers = List.copyOf(servers);
  }

  /** The contract as it was given, with its file extension ({@code yaml} or {@code json}). */
  public record Document(String text, String extension, Edition edition) {}

  /** The major version of the specification that a contract follows. */
  public enum Edition {
    SWAGGER_2,
    OPENAPI_3
  }
}
