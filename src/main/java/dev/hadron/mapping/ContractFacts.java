package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;

/**
 * What a contract says of the things that are to be kept.
 *
 * @param meanings what the user says that operations and properties mean
 * @param recognised takes what they were found to mean
 * @param ledger takes what does not come about as written
 */
record ContractFacts(
    List<ContractCall> calls,
    ContractFamilies families,
    ContractTypes types,
    ContractUses uses,
    Meanings meanings,
    List<Recognition> recognised,
    List<LedgerEntry> ledger) {}
