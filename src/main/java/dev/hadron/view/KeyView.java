package dev.hadron.view;


/** What the template of a composite key's record sees. */
public record KeyView(
    String packageName, String imports, String className, String entity, String components) {}
