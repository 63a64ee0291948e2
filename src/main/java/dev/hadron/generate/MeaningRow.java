package dev.hadron.generate;

import dev.hadron.diagnostic.SourceLocation;

/**
 * One row of the table of meanings: what a column or table was found to be, what comes of it, and
 * on what evidence.
 *
 * @param subject such as {@code account.created_at}
 * @param rule such as {@code created-at}, the word that the option {@code meaning} takes
 * @param effect what the service does with it
 * @param evidence what in the input the rule saw
 */
public record MeaningRow(
    String subject, String rule, String effect, String evidence, SourceLocation where) {}
