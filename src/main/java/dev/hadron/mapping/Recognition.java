package dev.hadron.mapping;

import dev.hadron.diagnostic.SourceLocation;

/**
 * A meaning that a column or table was found to have.
 *
 * @param subject such as {@code account.created_at}
 * @param kind such as {@code created-at}, the word that the option switches it off by
 * @param evidence what in the schema says so
 * @param effect what comes of it
 */
public record Recognition(
    String subject, String kind, String evidence, String effect, SourceLocation where) {}
