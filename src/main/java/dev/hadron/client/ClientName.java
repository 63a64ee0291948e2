package dev.hadron.client;

import java.util.Map;

/**
 * What a client is called, in the words of its language.
 *
 * @param group Maven group of the service
 * @param artifact Maven artifact of the client
 * @param packageName Java package of the client
 */
public record ClientName(String group, String artifact, String packageName) {

  /** Settings of the library that say it. */
  Map<String, Object> settings(String language) {
    return switch (language) {
      case "java" ->
          Map.of(
              "groupId", group,
              "artifactId", artifact,
              "invokerPackage", packageName,
              "apiPackage", packageName + ".api",
              "modelPackage", packageName + ".model",
              // The JDK's own client: no library to keep up to date.
              "library", "native");
      case "kotlin" ->
          Map.of("groupId", group, "artifactId", artifact, "packageName", packageName);
      case "python" -> Map.of("packageName", snake(), "projectName", artifact);
      case "go" -> Map.of("packageName", snake().replace("_", ""));
      case "rust" -> Map.of("packageName", artifact);
      case "javascript" -> Map.of("projectName", artifact);
      case "typescript-angular", "typescript-axios", "typescript-fetch" ->
          Map.of("npmName", artifact);
      default -> Map.of();
    };
  }

  private String snake() {
    return artifact.replace('-', '_').replace('.', '_');
  }
}
