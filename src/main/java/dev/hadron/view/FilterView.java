package dev.hadron.view;


/**
 * What the template of a filter record sees.
 *
 * @param components query parameters, separated by commas
 * @param conditions expression that makes conditions of them
 */
public record FilterView(
    String packageName,
    String imports,
    String description,
    String className,
    String components,
    String conditions) {}
