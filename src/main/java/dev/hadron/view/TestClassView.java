package dev.hadron.view;

import java.util.List;

/**
 * What the template of a test class sees.
 *
 * @param constants declarations without a semicolon
 */
public record TestClassView(
    String packageName,
    List<String> imports,
    String className,
    List<String> constants,
    List<MethodView> methods) {}
