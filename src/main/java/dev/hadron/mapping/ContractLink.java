package dev.hadron.mapping;

/**
 * What an account does to things for itself: rows of a table between the two.
 *
 * @param relation of the thing to the accounts that are linked to it, such as {@code favoritedBy}
 */
record ContractLink(ContractThing thing, LinkVerb verb, String relation) {}
