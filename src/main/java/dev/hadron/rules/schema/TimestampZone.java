package dev.hadron.rules.schema;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Words;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A point in time is stored with its zone; a column that says {@code local} means the wall clock.
 */
public final class TimestampZone implements RuleCheck.CatalogCheck {

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      List<Column> clocks =
          table.columns().stream()
              .filter(
                  column ->
                      catalog.resolveDomain(column.type()).is("timestamp")
                          && !(column.value() instanceof ColumnValue.Generated)
                          && !Words.of(column.name()).contains("local"))
              .toList();
      if (!clocks.isEmpty()) {
        violations.add(violation(catalog, table, clocks));
      }
    }
    return violations;
  }

  /** With as many digits of a second as it has. */
  private static SqlType zoned(Catalog catalog, Column column) {
    return BuiltInTypes.of("timestamptz", catalog.resolveDomain(column.type()).arguments(), 0);
  }

  /** One for all columns of a table: they are changed in one statement, which writes it anew once. */
  private static Violation violation(Catalog catalog, Table table, List<Column> clocks) {
    List<Mending.Change> changes =
        clocks.stream()
            .map(column -> new Mending.Change(column, zoned(catalog, column), Mending.Conversion.FROM_UTC))
            .toList();
    String names = clocks.stream().map(Column::name).collect(Collectors.joining(", "));
    return new Violation(
        Tables.name(table, names)
            + (clocks.size() == 1 ? " is a wall clock" : " are wall clocks")
            + " without a zone: two servers, or one across a change of summer time, read different"
            + " moments from it",
        clocks.get(0).where(),
        dialect -> Mending.of(dialect).changeTypes(catalog, table, changes));
  }
}
