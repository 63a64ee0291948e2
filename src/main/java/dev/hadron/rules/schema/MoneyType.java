package dev.hadron.rules.schema;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.TellingNames;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Amounts of money are exact decimals, neither binary fractions nor the locale-bound money type.
 */
public final class MoneyType implements RuleCheck.CatalogCheck {

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (Column column : table.columns()) {
        SqlType type = catalog.resolveDomain(column.type());
        if (type.is("money")) {
          violations.add(
              violation(catalog, table, column, "reads and writes by the locale of the session"));
        } else if (type.is("float4", "float8") && TellingNames.isAmount(column.name())) {
          violations.add(violation(catalog, table, column, "can't hold 0.10: sums drift by cents"));
        }
      }
    }
    return violations;
  }

  private static Violation violation(Catalog catalog, Table table, Column column, String why) {
    return new Violation(
        Tables.name(table, column.name()) + " keeps money as " + column.type() + ", which " + why,
        column.where(),
        dialect ->
            Mending.of(dialect).changeTypes(
                catalog,
                table,
                List.of(new Mending.Change(column, BuiltInTypes.of("numeric", "12", "2"), Mending.Conversion.NONE))));
  }
}
