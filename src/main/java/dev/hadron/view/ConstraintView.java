package dev.hadron.view;

/**
 * A named constraint of the database, in JSON.
 *
 * @param name as a string
 * @param properties their names on the wire, as an array of strings
 */
public record ConstraintView(String name, String properties) {}
