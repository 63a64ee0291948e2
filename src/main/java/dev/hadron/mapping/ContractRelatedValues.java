package dev.hadron.mapping;

import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;

/**
 * Finds properties that show a value of the row that a reference leads to: {@code depotCode} beside
 * a depot that has a {@code code}. No caller sends them, and nothing has to be kept twice.
 */
final class ContractRelatedValues {

  private final ContractThings things;
  private final ContractUses uses;

  ContractRelatedValues(ContractThings things, ContractUses uses) {
    this.things = things;
    this.uses = uses;
  }

  /** Gives such properties their role; references are settled. */
  void find() {
    for (ContractThing thing : things.all()) {
      for (ContractMember member : thing.members()) {
        if (thing.role(member.name()).isEmpty() && !member.fromClient()) {
          thing.references().stream()
              .flatMap(reference -> role(thing, member, reference).stream())
              .findFirst()
              .ifPresent(role -> thing.give(member.name(), role));
        }
      }
    }
  }

  private Optional<ContractRole> role(
      ContractThing thing, ContractMember member, ContractReference reference) {
    ContractThing target = things.named(reference.target());
    return named(thing, member, reference, target)
        .filter(value -> isSame(member, value))
        .filter(value -> !member.alwaysShown() || isAlways(reference, value))
        .filter(value -> isKept(target, value))
        .map(value -> new ContractRole.Related(reference.name(), value.name()));
  }

  /** By the name of the reference or of what it leads to, or as the path calls its key. */
  private Optional<ContractMember> named(
      ContractThing thing,
      ContractMember member,
      ContractReference reference,
      ContractThing target) {
    boolean only =
        thing.references().stream().filter(r -> r.target().equals(target.name())).count() == 1;
    return after(Words.of(reference.name()), member, target)
        .or(() -> only ? after(Words.of(target.name()), member, target) : Optional.empty())
        .or(() -> reference.scoped() ? key(thing, member, target) : Optional.empty());
  }

  private static Optional<ContractMember> after(
      List<String> prefix, ContractMember member, ContractThing target) {
    List<String> words = Words.of(member.property().jsonName());
    return words.size() > prefix.size() && words.subList(0, prefix.size()).equals(prefix)
        ? target.member(
            JavaName.variable(String.join("_", words.subList(prefix.size(), words.size()))))
        : Optional.empty();
  }

  private Optional<ContractMember> key(
      ContractThing thing, ContractMember member, ContractThing target) {
    return uses.creates(thing.family()).stream()
        .flatMap(create -> create.path().parentItem().stream())
        .filter(above -> things.at(above).filter(at -> at == target).isPresent())
        .flatMap(above -> above.lastKey().stream())
        .filter(parameter -> JavaName.variable(parameter).equals(member.name()))
        .findFirst()
        .flatMap(parameter -> ContractIdentities.named(target, parameter));
  }

  private static boolean isSame(ContractMember member, ContractMember value) {
    boolean scalar =
        member.type() instanceof ValueType.Basic || member.type() instanceof ValueType.EnumRef;
    return scalar && member.type().equals(value.type());
  }

  /** Whether there is always such a row, and it always has the value. */
  private static boolean isAlways(ContractReference reference, ContractMember value) {
    return !reference.nullable() && (value.demanded() || value.alwaysShown());
  }

  /** Whether the other row has, or will have, an attribute for it that may be shown. */
  private static boolean isKept(ContractThing target, ContractMember value) {
    return !ContractSecrets.isPassword(value.property())
        && target.role(value.name()).map(role -> role.shown().isPresent()).orElse(true);
  }
}
