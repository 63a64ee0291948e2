package dev.hadron.model;

/**
 * What the PostgreSQL of dev mode and tests takes for an extension that it does not have.
 *
 * @param sql the script of the extension: its types, as far as the schema needs them, and nothing
 *     that they can do
 */
public record StandIn(String extension, String sql) {}
