package dev.hadron.mapping;

import dev.hadron.model.Origin;
import dev.hadron.model.ValueSource;

/**
 * A reference from one thing to another, before it has a column.
 *
 * @param name of the relation, such as {@code owner}
 * @param wireName the same as documents and parameters call it
 * @param target name of the thing at the other end
 * @param scoped whether rows are made below the one that they refer to
 */
record ContractReference(
    String name,
    String wireName,
    String target,
    boolean nullable,
    boolean scoped,
    ValueSource source,
    Origin origin) {

  ContractReference called(String other) {
    return new ContractReference(name, other, target, nullable, scoped, source, origin);
  }

  ContractReference with(boolean missing) {
    return new ContractReference(name, wireName, target, missing, scoped, source, origin);
  }
}
