package dev.hadron.mapping;

import dev.hadron.diagnostic.SourceLocation;

/**
 * A schema of the contract with its table, or a property with its column.
 *
 * @param said such as {@code Owner} or {@code Owner.firstName}
 * @param stored such as {@code owners} or {@code owners.first_name}; empty where nothing meets it
 * @param rule id of the rule that paired them
 * @param evidence what in the inputs the rule saw, or why there is no pair
 * @param confidence of a pair of tables from 0 to 1, of columns how their names meet
 */
public record Counterpart(
    String said,
    String stored,
    String rule,
    String evidence,
    String confidence,
    SourceLocation where) {}
