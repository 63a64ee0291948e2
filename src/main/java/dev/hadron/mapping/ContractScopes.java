package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds values that name a row among those of one parent only: every address that ends in such a
 * value names the parent first, as line 1 of an order does.
 */
final class ContractScopes {

  private final ContractThings things;
  private final ContractUses uses;
  private final List<LedgerEntry> ledger;

  ContractScopes(ContractThings things, ContractUses uses, List<LedgerEntry> ledger) {
    this.things = things;
    this.uses = uses;
    this.ledger = ledger;
  }

  void find() {
    for (ContractThing thing : things.all()) {
      for (String attribute : List.copyOf(thing.unique())) {
        parent(thing, attribute)
            .ifPresent(
                relation -> {
                  thing.scopes().put(attribute, relation);
                  noteNumber(thing, attribute, relation);
                });
      }
    }
  }

  /** Rows that are counted below their parent, by whom nobody says. */
  private void noteNumber(ContractThing thing, String name, String relation) {
    Attribute attribute = thing.attribute(name).orElseThrow();
    boolean number = attribute.type().is(BasicType.INTEGER) || attribute.type().is(BasicType.LONG);
    boolean made = !uses.creates(thing.family()).isEmpty();
    if (number && made && attribute != thing.key() && !attribute.source().fromClient()) {
      ledger.add(
          new LedgerEntry(
              "number-not-counted",
              "property " + thing.name() + "." + name,
              ("tells apart the rows of one %s and no caller sends it: nothing counts it on, so that"
                      + " a second row is a conflict until somebody writes what numbers them")
                  .formatted(relation),
              attribute.origin().where()));
    }
  }

  /** The one reference to a parent that all addresses have; empty where one of them has none. */
  private Optional<String> parent(ContractThing thing, String attribute) {
    Set<Optional<String>> parents = new HashSet<>();
    for (ContractCall call : uses.onItems(thing.family())) {
      boolean named =
          call.path().lastKey().stream()
              .flatMap(key -> ContractIdentities.named(thing, key).stream())
              .flatMap(member -> thing.role(member.name()).stream())
              .flatMap(role -> role.shown().stream())
              .anyMatch(attribute::equals);
      if (named) {
        parents.add(
            call.path()
                .parentItem()
                .flatMap(things::at)
                .flatMap(thing::referenceTo)
                .filter(reference -> !reference.nullable())
                .map(ContractReference::name));
      }
    }
    return parents.size() == 1 ? parents.iterator().next() : Optional.empty();
  }
}
