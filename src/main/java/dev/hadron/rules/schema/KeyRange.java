package dev.hadron.rules.schema;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/** A key that the server counts is a bigint. */
public final class KeyRange implements RuleCheck.CatalogCheck {

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (Column column : table.columns()) {
        if (table.isPrimaryKeyColumn(column.name())
            && column.isNumberedByServer()
            && column.type().is("int2", "int4")) {
          violations.add(violation(catalog, table, column));
        }
      }
    }
    return violations;
  }

  private static Violation violation(Catalog catalog, Table table, Column column) {
    String end = column.type().is("int2") ? "32,767" : "2,147,483,647";
    return new Violation(
        Tables.name(table, column.name())
            + " ends at "
            + end
            + ", rolled back and deleted rows counted too: inserts fail that day, and the change of"
            + " type rewrites the table and all that refer to it",
        column.where(),
        dialect ->
            Mending.of(dialect).widenKey(
                catalog,
                table,
                new Mending.Change(column, BuiltInTypes.of("int8"), Mending.Conversion.NONE)));
  }
}
