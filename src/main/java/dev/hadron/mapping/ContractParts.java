package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;

/**
 * Finds which rows are parts of another and end with it. A contract that says nothing of them loses
 * no data: the other rows stay, and the one that they refer to with them.
 */
final class ContractParts {

  private static final String CONFLICT = "409";

  private final ContractThings things;
  private final ContractUses uses;
  private final List<LedgerEntry> ledger;

  ContractParts(ContractThings things, ContractUses uses, List<LedgerEntry> ledger) {
    this.things = things;
    this.uses = uses;
    this.ledger = ledger;
  }

  /** Marks the references to wholes; all relations are known. */
  void find() {
    for (ContractThing thing : things.all()) {
      for (ContractReference reference : thing.references()) {
        ContractThing target = things.named(reference.target());
        List<ContractCall> deletes = uses.deletes(target.family());
        if (isWrittenWith(thing, reference, target)) {
          thing.wholes().add(reference.name());
        } else if (!deletes.isEmpty()) {
          decide(thing, reference, target, deletes);
        }
      }
    }
  }

  /** Whether bodies that write the whole hold its parts. */
  private static boolean isWrittenWith(
      ContractThing thing, ContractReference reference, ContractThing target) {
    return thing.referenceTo(target).filter(reference::equals).isPresent()
        && target.members().stream()
            .filter(ContractMember::fromClient)
            .flatMap(member -> target.role(member.name()).stream())
            .anyMatch(role -> isListOf(target, role, thing));
  }

  private static boolean isListOf(ContractThing target, ContractRole role, ContractThing thing) {
    return role instanceof ContractRole.Children children
        && target.collections().stream()
            .anyMatch(
                many ->
                    many.name().equals(children.relation()) && many.target().equals(thing.name()));
  }

  private void decide(
      ContractThing thing,
      ContractReference reference,
      ContractThing target,
      List<ContractCall> deletes) {
    boolean refuses =
        deletes.stream().anyMatch(call -> call.operation().response(CONFLICT).isPresent());
    if (reference.scoped() && !refuses && isFoundBelow(thing, target)) {
      thing.wholes().add(reference.name());
      note(
          "deleted-with-parent",
          deletes.get(0),
          "takes the %s rows below it along: they have no other address, and no 409 is declared"
              .formatted(thing.name()));
    } else if (!refuses) {
      note(
          "delete-restricted",
          deletes.get(0),
          ("answers 409, an undeclared status, while a %s row refers to it by %s: nothing says that"
                  + " such rows may go with it")
              .formatted(thing.name(), reference.name()));
    }
  }

  /** Whether every address of the thing leads through one of the target. */
  private static boolean isFoundBelow(ContractThing thing, ContractThing target) {
    return thing.family().homes().stream()
        .allMatch(
            home ->
                target.family().homes().stream()
                    .anyMatch(above -> home.startsWith(above + "/{}/")));
  }

  private void note(String id, ContractCall delete, String outcome) {
    ledger.add(
        new LedgerEntry(
            id, "operation " + delete.label(), outcome, delete.operation().location()));
  }
}
