package dev.hadron.mapping;

import java.util.List;
import java.util.Set;

/**
 * The variants of one thing on the wire: what is read, what creates it, what changes it, its
 * summaries.
 *
 * @param name of the thing, singular, in upper camel case
 * @param main the record that shows the thing most completely
 * @param records all variants, the main one first
 * @param names what the variants are called without what says which variant they are
 * @param homes collections that hold the thing, as {@link ContractPath#node()} writes them
 * @param entity whether the thing has a life of its own, so that it is stored in a table
 */
record ContractFamily(
    String name,
    String main,
    List<String> records,
    Set<String> names,
    Set<String> homes,
    boolean entity) {

  ContractFamily {
    records = List.copyOf(records);
    names = Set.copyOf(names);
    homes = Set.copyOf(homes);
  }
}
