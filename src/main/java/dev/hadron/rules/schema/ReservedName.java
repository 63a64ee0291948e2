package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Plural;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/** No table or column is named by a key word that has to stand in quotes. */
public final class ReservedName implements RuleCheck.CatalogCheck {

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      String name = table.name().name();
      if (SqlIdentifier.isReserved(name)) {
        violations.add(
            new Violation(
                "table" + complaint(name),
                table.where(),
                dialect -> Mending.of(dialect).renameTable(table, freeName(name))));
      }
      for (Column column : table.columns()) {
        if (SqlIdentifier.isReserved(column.name())) {
          violations.add(
              new Violation(
                  "column" + complaint(Tables.name(table, column.name())),
                  column.where(),
                  dialect ->
                      Mending.of(dialect)
                          .renameColumn(table, column.name(), name + "_" + column.name())));
        }
      }
    }
    return violations;
  }

  private static String complaint(String name) {
    return " " + name + " is a key word of SQL: every query by hand fails until somebody quotes it";
  }

  private static String freeName(String name) {
    String plural = Plural.of(name);
    return SqlIdentifier.isReserved(plural) ? "the_" + name : plural;
  }
}
