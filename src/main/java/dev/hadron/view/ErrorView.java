package dev.hadron.view;

import java.util.List;

/**
 * What the template of the error body sees.
 *
 * @param mediaType a Java literal
 * @param body expression over the variable {@code problem}
 * @param methods that the expression calls
 */
public record ErrorView(
    String packageName,
    String imports,
    String mediaType,
    String body,
    List<MethodView> methods) {}
