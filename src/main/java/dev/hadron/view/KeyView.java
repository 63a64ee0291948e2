package dev.hadron.view;

import java.util.List;

/** What the template of a composite key's record sees. */
public record KeyView(
    String packageName, List<String> imports, String className, String entity, String components) {}
