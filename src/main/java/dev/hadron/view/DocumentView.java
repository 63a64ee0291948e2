package dev.hadron.view;

/**
 * What the templates of the shipped contract and of its test see.
 *
 * @param text of the contract, as it was given
 * @param resource where it is on the class path, such as {@code /META-INF/openapi.yaml}
 * @param basePath Java literal of the path that stands before each of its paths in the service
 * @param differences of code and contract: Java arguments, a reason and the lines that it explains each; may be empty
 */
public record DocumentView(
    String packageName,
    String text,
    String resource,
    String basePath,
    String differences) {}
