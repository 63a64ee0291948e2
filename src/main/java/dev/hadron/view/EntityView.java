package dev.hadron.view;

import java.util.List;

/** What the template of a JPA entity sees. */
public record EntityView(
    String packageName,
    String imports,
    String description,
    List<String> annotations,
    String className,
    List<FieldView> fields) {}
