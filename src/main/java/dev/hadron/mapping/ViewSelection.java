package dev.hadron.mapping;

import dev.hadron.catalog.BorrowedNames;
import dev.hadron.catalog.BorrowedNames.Borrowed;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.View;
import dev.hadron.catalog.ViewStructure.Opaque;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which views become entities: those whose columns are known. */
final class ViewSelection {

  private final List<View> entities = new ArrayList<>();
  private final List<LedgerEntry> ledger;
  private final BorrowedNames borrowed;

  ViewSelection(Catalog catalog, List<LedgerEntry> ledger) {
    this.ledger = ledger;
    this.borrowed = new BorrowedNames(catalog);
    catalog.views().forEach(this::place);
  }

  List<View> entities() {
    return entities;
  }

  private void place(View view) {
    if (!borrowed.of(view.name()).isEmpty()) {
      skip(view, reads(borrowed.of(view.name())));
    } else if (view.columns().isEmpty()) {
      skip(view);
    } else if (!FoundNames.areFound(view.name(), view.columns())) {
      skip(view, FoundNames.REASON);
    } else {
      entities.add(view);
    }
  }

  private static String reads(List<Borrowed> names) {
    String all =
        names.stream().map(each -> each.name().toString()).collect(Collectors.joining(", "));
    return "it reads " + all + " of an extension, and is made only where that is there";
  }

  private void skip(View view) {
    String why =
        view.structure() instanceof Opaque opaque
            ? opaque.reason() + " (" + opaque.where() + ")"
            : "it has no columns";
    skip(view, why + "; --exact reads it from a server");
  }

  private void skip(View view, String why) {
    ledger.add(
        new LedgerEntry(
            "view-no-resource",
            "view " + view.name(),
            "kept in the database, no resource: " + why,
            view.where()));
  }
}
