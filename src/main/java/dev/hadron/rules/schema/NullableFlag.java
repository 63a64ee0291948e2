package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/** A flag is true or false; null would be a third answer that conditions pass over in silence. */
public final class NullableFlag implements RuleCheck.CatalogCheck {

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (Column column : table.columns()) {
        SqlType type = catalog.resolveDomain(column.type());
        if (column.nullable()
            && type.is("bool")
            && !type.isArray()
            && !(column.value() instanceof ColumnValue.Generated)) {
          violations.add(violation(catalog, table, column));
        }
      }
    }
    return violations;
  }

  private static Violation violation(Catalog catalog, Table table, Column column) {
    return new Violation(
        Tables.name(table, column.name())
            + " may be null: rows where it is are found neither by it nor by its NOT, so counts by"
            + " the flag do not add up",
        column.where(),
        dialect -> Mending.of(dialect).forbidNull(catalog, table, column));
  }
}
