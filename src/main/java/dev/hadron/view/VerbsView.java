package dev.hadron.view;

/**
 * What the template of custom verbs sees.
 *
 * @param pattern Java literal of a regular expression: an escaped colon before a verb that ends a path
 */
public record VerbsView(String packageName, String pattern) {}
