package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueSource;
import dev.hadron.model.Writability;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a table demands of a new row, held against what a body of the contract says. */
final class PairDemands {

  private final ContractThing thing;
  private final Entity entity;

  PairDemands(ContractThing thing, Entity entity) {
    this.thing = thing;
    this.entity = entity;
  }

  /** Whether the table has no row without a value of the caller's. */
  static boolean isDemanded(Attribute attribute) {
    boolean given =
        attribute.source() == ValueSource.CLIENT
            || attribute.source() == ValueSource.HASHED_SECRET
            || attribute.source() == ValueSource.SECRET;
    return given && !attribute.nullable() && attribute.column().defaultExpression().isEmpty();
  }

  static boolean isDemanded(Relation.ManyToOne reference) {
    return !reference.nullable() && !reference.hasDefault() && !reference.inKey();
  }

  /**
   * Why a body makes no row; empty where it makes one.
   *
   * @param set members that the path or the caller sets
   */
  Optional<String> lack(RecordType body, Set<String> set) {
    if (entity.writability().creation() != Writability.Creation.CLIENT) {
      return Optional.of("the schema lets nobody make rows of " + entity.table().display());
    }
    boolean made = !(entity.identifier() instanceof Identifier.Assigned);
    for (Attribute attribute : entity.attributes()) {
      boolean key = entity.isKey(attribute) && made;
      boolean said = set.contains(attribute.name()) || says(body, attribute);
      if (isDemanded(attribute) && !key && !said) {
        return Optional.of(lack(attribute.column().name()));
      }
    }
    for (Relation.ManyToOne reference : entity.references()) {
      if (isDemanded(reference) && !set.contains(reference.name()) && !names(body, reference)) {
        return Optional.of(lack(reference.columns().get(0).column()));
      }
    }
    return Optional.empty();
  }

  private String lack(String column) {
    return "column %s.%s has to have a value, and no property of the body gives one"
        .formatted(entity.table().display(), column);
  }

  private boolean says(RecordType body, Attribute attribute) {
    return has(
        body,
        role ->
            role.equals(new ContractRole.Stored(attribute.name()))
                || role.equals(new ContractRole.Secret(attribute.name())));
  }

  private boolean names(RecordType body, Relation.ManyToOne reference) {
    return has(
        body,
        role ->
            role.equals(new ContractRole.Flat(reference.name()))
                || role.equals(new ContractRole.Nested(reference.name())));
  }

  private boolean has(RecordType body, Predicate<ContractRole> role) {
    return body.properties().stream()
        .filter(property -> property.access() != RecordType.Access.READ_ONLY)
        .anyMatch(property -> thing.role(property.name()).filter(role).isPresent());
  }
}
