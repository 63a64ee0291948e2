package dev.hadron.model;

/**
 * Maven coordinates and Java root package of the generated service, with its human-readable title.
 *
 * @param basePackage such as {@code com.example.shop}
 */
public record Coordinates(
    String groupId, String artifactId, String version, String basePackage, String title) {}
