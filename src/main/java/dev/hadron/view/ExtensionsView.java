package dev.hadron.view;

/**
 * What the template of the extensions sees that the local database lacks.
 *
 * @param names literals of their names
 */
public record ExtensionsView(String packageName, String names) {}
