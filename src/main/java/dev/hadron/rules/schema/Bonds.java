package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What else of a schema holds a column, and has to be made again where the column is.
 *
 * @param primary the table's primary key, where the column is in it
 * @param references foreign keys from the column or to it, in words
 * @param uniques unique constraints
 * @param checks conditions that name it, and what is computed from it or by it
 * @param indexes plain ones, which a statement makes again
 * @param otherIndexes those of which the statement would have to say more than columns
 */
record Bonds(
    List<String> primary,
    List<String> references,
    List<String> uniques,
    List<String> checks,
    List<Index> indexes,
    List<String> otherIndexes) {

  static Bonds of(Catalog catalog, Table table, Column column) {
    String name = column.name();
    List<String> primary =
        table.isPrimaryKeyColumn(name) ? List.of("the primary key") : List.of();
    List<String> uniques =
        table.uniqueKeys().stream()
            .filter(key -> key.columns().contains(name))
            .map(UniqueKey::name)
            .map(each -> "unique key " + each)
            .toList();
    List<String> checks = new ArrayList<>();
    for (Check check : table.checks()) {
      if (check.columns().contains(name)) {
        checks.add("CHECK " + check.name());
      }
    }
    for (Column other : table.columns()) {
      boolean own = other.equals(column) && other.value() instanceof ColumnValue.Generated;
      if (own || isComputedFrom(other, name)) {
        checks.add("the expression of " + other.name());
      }
    }
    List<Index> plain = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Index index : table.indexes()) {
      boolean isPlain =
          index.isOnColumnsOnly()
              && !index.isPartial()
              && index.include().isEmpty()
              && index.keys().stream().noneMatch(Index.Key::descending)
              && index.method().equals("btree");
      if (isPlain && index.columns().contains(name)) {
        plain.add(index);
      } else if (!isPlain && holds(index, name)) {
        others.add("index " + index.name());
      }
    }
    return new Bonds(primary, references(catalog, table, name), uniques, checks, plain, others);
  }

  private static List<String> references(Catalog catalog, Table table, String column) {
    List<String> references = new ArrayList<>();
    for (Table child : catalog.tables()) {
      for (ForeignKey key : child.foreignKeys()) {
        boolean from = child.name().equals(table.name()) && key.columns().contains(column);
        boolean to =
            key.referencedTable().equals(table.name()) && key.referencedColumns().contains(column);
        if (from || to) {
          references.add("foreign key " + key.name() + " of " + child.name().name());
        }
      }
    }
    return references;
  }

  private static boolean holds(Index index, String column) {
    return index.columns().contains(column)
        || index.include().contains(column)
        || index.keys().stream().anyMatch(key -> mentions(key.expression(), column))
        || index.predicate().filter(predicate -> mentions(predicate, column)).isPresent();
  }

  private static boolean isComputedFrom(Column column, String name) {
    return column.value() instanceof ColumnValue.Generated generated
        && mentions(generated.expression(), name);
  }

  private static boolean mentions(String expression, String column) {
    return Mending.mentions(expression, column);
  }

  /**
   * What is computed from the column, and need not be so from another type.
   *
   * @param converted whether its values are other ones, to which an index may not apply its functions
   */
  static List<String> computed(Table table, Column column, boolean converted) {
    List<String> computed = new ArrayList<>();
    for (Column other : table.columns()) {
      if (isComputedFrom(other, column.name())) {
        computed.add("the expression of " + other.name());
      }
    }
    for (Index index : table.indexes()) {
      boolean expression =
          index.keys().stream()
              .filter(key -> key.column().isEmpty())
              .anyMatch(key -> mentions(key.expression(), column.name()));
      boolean condition =
          index.predicate().filter(each -> mentions(each, column.name())).isPresent();
      if (converted && (expression || condition)) {
        computed.add("index " + index.name());
      }
    }
    return computed;
  }

  /** All that no statement of ours makes again. */
  List<String> lasting() {
    List<String> all = new ArrayList<>(references);
    all.addAll(primary);
    all.addAll(uniques);
    all.addAll(checks);
    all.addAll(otherIndexes);
    return all;
  }

  /** Names of the indexes, in words. */
  List<String> indexNames() {
    return indexes.stream().map(each -> "index " + each.name()).toList();
  }
}
