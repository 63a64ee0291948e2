package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A unique constraint over several columns holds for rows with nulls too. */
public final class UniqueNullable implements RuleCheck.CatalogCheck {

  /** To these no two rows differ that differ in no value but null. */
  private static final Set<Dialect> ALIKE = Set.of(Dialect.SQLSERVER, Dialect.ORACLE);

  @Override
  public List<Violation> check(Catalog catalog, Dialect dialect) {
    return ALIKE.contains(dialect) ? List.of() : check(catalog);
  }

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (UniqueKey key : table.uniqueKeys()) {
        List<String> nullable =
            key.columns().stream()
                .filter(name -> table.column(name).map(Column::nullable).orElse(false))
                .toList();
        if (key.columns().size() > 1 && !nullable.isEmpty() && !key.nullsNotDistinct()) {
          violations.add(violation(table, key, nullable));
        }
      }
    }
    return violations;
  }

  private static Violation violation(Table table, UniqueKey key, List<String> nullable) {
    return new Violation(
        key.name()
            + " lets the same row in twice where "
            + String.join(" or ", nullable)
            + " is null, since no null equals another",
        key.where(),
        dialect -> Mending.of(dialect).nullsAlike(table, key));
  }
}
