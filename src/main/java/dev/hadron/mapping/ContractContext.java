package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Binding;
import java.util.List;
import java.util.Optional;

/**
 * What the binding of operations works with: the stored things and how they are found and shown.
 */
record ContractContext(
    ContractThings things,
    ContractStorage storage,
    ContractTypes types,
    ContractLookups lookups,
    ContractProjections projections,
    ContractAssignments assignments,
    ContractLinks links,
    Meanings meanings,
    List<Recognition> recognised,
    List<LedgerEntry> ledger) {

  /**
   * The row that a collection is below, with the relation of its things that leads there; empty where
   * nothing stored says which of them are.
   *
   * @param above the path of the row
   */
  Optional<Binding.Scope> scope(ContractThing thing, ContractPath above) {
    return things
        .at(above)
        .flatMap(thing::referenceTo)
        .flatMap(
            reference ->
                lookups
                    .item(above)
                    .map(parent -> new Binding.Scope(reference.name(), parent)));
  }
}
