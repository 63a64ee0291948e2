package dev.hadron.mapping;

import dev.hadron.model.Origin;
import dev.hadron.model.ValueSource;

/**
 * A reference from one thing to another, before it has a column.
 *
 * @param name of the relation, such as {@code owner}
 * @param target name of the thing at the other end
 * @param cascade whether the row goes with the one that it refers to
 */
record ContractReference(
    String name,
    String target,
    boolean nullable,
    boolean cascade,
    ValueSource source,
    Origin origin) {}
