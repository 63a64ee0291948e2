package dev.hadron.model;

/**
 * Where a service keeps the accounts of those who sign in.
 *
 * @param prefix of the names of its own tables, which no table of the schema has
 */
public record AccountTables(String prefix) {}
