package dev.hadron.view;

import java.util.List;

/** What the template of a mapper sees: a class of static methods. */
public record MapperView(
    String packageName,
    String imports,
    String description,
    String className,
    List<MethodView> methods) {}
