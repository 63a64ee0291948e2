package dev.hadron.view;

import java.util.List;

/**
 * What the template of an enum sees.
 *
 * @param constants with their values in brackets
 */
public record EnumView(
    String packageName, String description, String name, List<String> constants) {}
