package dev.hadron.view;

/**
 * What the templates of the shipped contract and of its test see.
 *
 * @param text of the contract, as it was given
 * @param resource where it is on the class path, such as {@code /META-INF/openapi.yaml}
 * @param basePath Java literal of the path that stands before each of its paths in the service
 */
public record DocumentView(String packageName, String text, String resource, String basePath) {}
