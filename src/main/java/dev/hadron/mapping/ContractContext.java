package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;

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
    List<LedgerEntry> ledger) {}
