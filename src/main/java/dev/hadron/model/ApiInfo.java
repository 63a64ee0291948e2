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

  /**
   * The contract as it was given, or told in OpenAPI 3 where it was an older one, with its file
   * extension ({@code yaml} or {@code json}).
   *
   * @param differences where the code of the service does not say what the contract says
   */
  public record Document(String text, String extension, List<Difference> differences) {

    public Document {
      differences = List.copyOf(differences);
    }
  }

  /**
   * One thing that the code says otherwise.
   *
   * @param line how the comparison in the service's test tells it, or the words it starts with
   */
  public record Difference(String line, String reason) {}
}
