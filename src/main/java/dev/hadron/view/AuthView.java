package dev.hadron.view;

/**
 * What the templates of accounts see: whose they are and how the code names their parts.
 *
 * @param prefix of the service's own configuration properties
 * @param basePath what every address begins with, without a slash behind it
 * @param tables what the names of its tables begin with
 * @param roles all roles that operations want, as arguments of a Java call
 * @param role one of them, as a Java literal
 */
public record AuthView(
    String packageName,
    String title,
    String prefix,
    String artifactId,
    String basePath,
    String tables,
    String roles,
    String role) {}
