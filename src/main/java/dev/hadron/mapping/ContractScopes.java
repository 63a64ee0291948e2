package dev.hadron.mapping;

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

  ContractScopes(ContractThings things, ContractUses uses) {
    this.things = things;
    this.uses = uses;
  }

  void find() {
    for (ContractThing thing : things.all()) {
      for (String attribute : List.copyOf(thing.unique())) {
        parent(thing, attribute).ifPresent(relation -> thing.scopes().put(attribute, relation));
      }
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
