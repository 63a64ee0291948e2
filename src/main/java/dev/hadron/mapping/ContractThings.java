package dev.hadron.mapping;

import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Plural;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The stored things of a contract, by name, by what shows them and by where they are found. */
final class ContractThings {

  private final ContractFamilies families;
  private final Map<String, ContractThing> byName = new LinkedHashMap<>();

  ContractThings(ContractFamilies families, ContractMembers members) {
    this(families, members, family -> true);
  }

  /**
   * @param kept which of the things are stored after all
   */
  ContractThings(
      ContractFamilies families, ContractMembers members, Predicate<ContractFamily> kept) {
    this.families = families;
    families.entities().stream()
        .filter(kept)
        .forEach(
            family -> byName.put(family.name(), new ContractThing(family, members.of(family))));
  }

  List<ContractThing> all() {
    return List.copyOf(byName.values());
  }

  ContractThing named(String name) {
    return byName.get(name);
  }

  /** The thing that the record shows. */
  Optional<ContractThing> shownBy(String record) {
    return families.entityOf(record).map(family -> byName.get(family.name()));
  }

  /** Takes a list of things inside a thing. */
  @FunctionalInterface
  interface ListVisitor {

    /**
     * @param element the record that shows each of them
     */
    void visit(ContractMember member, ContractThing target, String element);
  }

  /** Visits the members of a thing that are lists of things, and have no role yet. */
  void forEachList(ContractThing thing, ListVisitor visitor) {
    for (ContractMember member : thing.members()) {
      if (thing.role(member.name()).isEmpty()
          && member.type() instanceof ValueType.ListOf list
          && list.element() instanceof ValueType.RecordRef ref) {
        shownBy(ref.recordName())
            .ifPresent(target -> visitor.visit(member, target, ref.recordName()));
      }
    }
  }

  /** The thing that a collection, or the items of it, are. */
  Optional<ContractThing> at(ContractPath path) {
    return families.at(path).map(family -> byName.get(family.name()));
  }

  /** The thing that a path is about, or else the one in whose collection it begins. */
  Optional<ContractThing> under(ContractPath path) {
    return at(path)
        .or(() -> path.isChain() ? at(new ContractPath(path.segments().subList(0, 1))) : Optional.empty());
  }

  /** Things that refer to another one, by the plural of their name. */
  Optional<ContractThing> referring(String plural, ContractThing parent) {
    return byName.values().stream()
        .filter(thing -> Plural.of(thing.variable()).equals(plural))
        .filter(thing -> thing.referenceTo(parent).isPresent())
        .findFirst();
  }

  /** The thing that signs in, if there is one. */
  Optional<ContractThing> user() {
    return byName.values().stream().filter(ContractThing::isUser).findFirst();
  }
}
