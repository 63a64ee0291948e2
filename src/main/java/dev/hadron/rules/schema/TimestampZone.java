package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Words;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * A point in time is stored with its zone; a column that says {@code local} means the wall clock.
 */
public final class TimestampZone implements RuleCheck.CatalogCheck {

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (Column column : table.columns()) {
        if (catalog.resolveDomain(column.type()).is("timestamp")
            && !(column.value() instanceof ColumnValue.Generated)
            && !Words.of(column.name()).contains("local")) {
          violations.add(violation(catalog, table, column));
        }
      }
    }
    return violations;
  }

  private static Violation violation(Catalog catalog, Table table, Column column) {
    return new Violation(
        Tables.name(table, column.name())
            + " is a wall clock without a zone: two servers, or one across a change of summer time,"
            + " read different moments from it",
        column.where(),
        Tables.alterType(
            catalog,
            table,
            column.name(),
            "timestamptz USING " + SqlIdentifier.quote(column.name()) + " AT TIME ZONE 'UTC'"));
  }
}
