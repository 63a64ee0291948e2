package dev.hadron.view;

/** What the template of a Flyway script sees. */
public record MigrationView(String sql) {}
