package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every table has a primary key. */
public final class PrimaryKeyPresent implements RuleCheck.CatalogCheck {

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      if (table.primaryKey().isEmpty()) {
        violations.add(
            new Violation(
                "table \""
                    + table.name().name()
                    + "\" has no primary key: no row has an address, equal rows can't be told"
                    + " apart, and logical replication refuses updates and deletes",
                table.where(),
                key(table)));
      }
    }
    return violations;
  }

  private static Violation.Mend key(Table table) {
    Optional<List<String>> candidate = candidate(table);
    return dialect ->
        candidate
            .map(columns -> Mending.of(dialect).addPrimaryKey(table, columns))
            .orElseGet(() -> Mending.of(dialect).addNumber(table));
  }

  /**
   * Columns that could be the key: a NOT NULL unique key, the keys of a link, a numbered column, an
   * id; in a partitioned table together with the columns that part it, as the server demands.
   */
  private static Optional<List<String>> candidate(Table table) {
    Stream<List<String>> unique =
        table.uniqueKeys().stream()
            .map(UniqueKey::columns)
            .filter(columns -> columns.stream().noneMatch(name -> isNullable(table, name)));
    Stream<List<String>> link =
        table.foreignKeys().size() == 2 && table.columns().size() == 2
            ? Stream.of(table.columns().stream().map(Column::name).toList())
            : Stream.of();
    Stream<List<String>> numbered =
        table.columns().stream()
            .filter(column -> column.isNumberedByServer() || column.name().equals("id"))
            .map(column -> List.of(column.name()));
    return Stream.of(unique, link, numbered)
        .flatMap(stream -> stream)
        .findFirst()
        .map(columns -> withPartitionColumns(table, columns));
  }

  private static List<String> withPartitionColumns(Table table, List<String> columns) {
    if (!(table.partitioning() instanceof Partitioning.PartitionedBy by)) {
      return columns;
    }
    Set<String> all = new LinkedHashSet<>(columns);
    all.addAll(by.columns());
    return List.copyOf(all);
  }

  private static boolean isNullable(Table table, String column) {
    return table.column(column).map(Column::nullable).orElse(true);
  }
}
