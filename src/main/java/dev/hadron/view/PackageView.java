package dev.hadron.view;

/** What the template of a {@code package-info.java} sees. */
public record PackageView(String packageName, String description) {}
