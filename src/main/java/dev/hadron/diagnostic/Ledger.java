package dev.hadron.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The sorted, duplicate-free account of everything in the input that did not shape the output as written. */
public record Ledger(List<LedgerEntry> entries) {

  public static final Ledger EMPTY = new Ledger(List.of());

  public Ledger {
    entries = List.copyOf(new TreeSet<>(entries));
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public Ledger plus(Ledger other) {
    return plus(other.entries);
  }

  public Ledger plus(Collection<LedgerEntry> more) {
    List<LedgerEntry> all = new ArrayList<>(entries);
    all.addAll(more);
    return new Ledger(all);
  }
}
