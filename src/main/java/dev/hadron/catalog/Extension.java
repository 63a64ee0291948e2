package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;

/**
 * A server extension that the input installs, such as {@code pgcrypto} or {@code postgis}.
 *
 * @param schema the schema it is put into; empty where not said
 */
public record Extension(String name, String schema, SourceLocation where) {}
