/**
 * A live PostgreSQL database read into the same {@link dev.hadron.catalog.Catalog} that reading its
 * script gives, by queries of {@code pg_catalog}. Expressions are as the server prints them.
 */
package dev.hadron.read.jdbc;
