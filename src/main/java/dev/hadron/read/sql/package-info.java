/**
 * SQL text read into a catalog: the text is split into statements, each statement that defines
 * something is lexed and interpreted against a mutable draft of the schema, and the draft becomes a
 * {@link dev.hadron.catalog.Catalog}.
 *
 * <p>Nothing here throws on bad input: what is not understood is a diagnostic, and costs nothing
 * but itself. PostgreSQL, with psql's own lines, has its own classes; what other dialects have in
 * common and where they differ is in those called Dialect.
 */
package dev.hadron.read.sql;
