package dev.hadron.mapping;

import dev.hadron.model.Constraints;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;

/**
 * One property of a thing, merged over the thing's variants.
 *
 * @param property as the main variant that has it declares it
 * @param constraints what every body that carries it demands
 * @param created whether some creation takes it from the caller
 * @param demanded whether every creation demands it
 * @param updated whether some change takes it from the caller
 * @param shown whether some answer has it
 * @param alwaysShown whether some answer promises a value
 */
record ContractMember(
    RecordType.Property property,
    Constraints constraints,
    boolean created,
    boolean demanded,
    boolean updated,
    boolean shown,
    boolean alwaysShown) {

  String name() {
    return property.name();
  }

  ValueType type() {
    return property.type();
  }

  /** Whether callers ever send it. */
  boolean fromClient() {
    return created || updated;
  }
}
