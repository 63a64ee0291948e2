package dev.hadron.view;

import java.util.List;

/** What the template of the Maven build sees. */
public record PomView(
    String groupId,
    String artifactId,
    String version,
    String title,
    String packageName,
    List<Property> properties,
    List<Dependency> dependencies,
    List<Plugin> plugins,
    List<Platform> platforms) {

  /** One property of the build, with its value. */
  public record Property(String name, String value) {}

  /**
   * One dependency.
   *
   * @param comment lines of a comment above it; empty where it belongs to the group before it
   * @param details elements after the artifact, one per line
   */
  public record Dependency(
      List<String> comment, String groupId, String artifactId, List<String> details) {}

  /** A plugin that is only pinned. */
  public record Plugin(String artifactId, String version) {}

  /** A machine that needs another embedded PostgreSQL than Linux on amd64 does. */
  public record Platform(String id, String family, List<String> conditions) {}
}
