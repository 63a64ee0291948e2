package dev.hadron.view;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;

/** The CHECKs that may refuse the rows of generated tests, as lines of the ledger. */
public final class UnsureChecks {

  private UnsureChecks() {}

  /** A line for each CHECK of a table that tests write rows into. */
  public static List<LedgerEntry> of(ServiceModel model) {
    List<LedgerEntry> lines = new ArrayList<>();
    for (Entity entity : model.entities()) {
      if (!entity.checks().isEmpty()) {
        for (Entity.CheckConstraint check : new CheckedRow(model, entity).unsure()) {
          lines.add(
              new LedgerEntry(
                  "check-unsure",
                  "table " + entity.table().name() + " " + check.origin().construct(),
                  "the database holds it; whether the rows of generated tests satisfy it is not"
                      + " known: where it refuses one, give "
                      + entity.name()
                      + "Fixture values that fit",
                  check.origin().where()));
        }
      }
    }
    return lines;
  }
}
