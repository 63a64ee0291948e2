package dev.hadron.view;


/**
 * What the template of the error body sees.
 *
 * @param mediaType a Java literal
 * @param body expression over the variable {@code problem}
 */
public record ErrorView(String packageName, String imports, String mediaType, String body) {}
