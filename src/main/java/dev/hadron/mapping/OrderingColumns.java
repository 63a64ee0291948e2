package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns that say in which order the rows of one parent are: {@code position}, {@code sort_order}. */
final class OrderingColumns {

  private static final Set<String> ORDERS =
      Set.of(
          "position", "sort order", "sort position", "sort index", "display order",
          "display position", "order index", "order position", "ordering", "ordinal",
          "ordinal position");

  /** Names that say so only where the parent has each number once. */
  private static final Set<String> NUMBERS =
      Set.of(
          "rank", "sort", "seq", "sequence", "sequence number", "seq no", "line", "line no",
          "line number", "item no", "item number", "number", "nr", "no", "index", "idx", "step",
          "step no", "step number");

  private final Catalog catalog;
  private final Meanings meanings;
  private final List<Recognition> recognised;

  OrderingColumns(Catalog catalog, Meanings meanings, List<Recognition> recognised) {
    this.catalog = catalog;
    this.meanings = meanings;
    this.recognised = recognised;
  }

  /**
   * By which column the rows below each parent of the table are sorted, by the columns of the reference;
   * noted where there is one.
   */
  Map<List<String>, String> of(Table table) {
    List<Column> told = new ArrayList<>();
    List<Column> seen = new ArrayList<>();
    for (Column column : table.columns()) {
      if (meanings.told(table, column).filter(Meanings.ORDERING::equals).isPresent()) {
        told.add(column);
      } else if (meanings.mayBe(Meanings.ORDERING, table, column) && isOrder(table, column)) {
        seen.add(column);
      }
    }
    // Two of them may be the order in two parents, or one of another kind: nothing is sure.
    List<Column> found = told.isEmpty() ? seen : told;
    if (found.size() != 1) {
      return Map.of();
    }
    Column order = found.get(0);
    Map<List<String>, String> orders = new LinkedHashMap<>();
    parents(table, order, !told.isEmpty())
        .forEach(parent -> orders.put(parent.columns(), order.name()));
    if (!orders.isEmpty()) {
      note(table, order, told.isEmpty());
    }
    return orders;
  }

  /** The parents in which it is the order: those that have each number once, or else the only one. */
  private static List<ForeignKey> parents(Table table, Column order, boolean told) {
    List<ForeignKey> sure =
        table.foreignKeys().stream().filter(parent -> isOnceIn(table, parent, order)).toList();
    boolean any = told || table.foreignKeys().size() == 1;
    return sure.isEmpty() && any ? table.foreignKeys() : sure;
  }

  private boolean isOrder(Table table, Column column) {
    String name = String.join(" ", Words.of(column.name()));
    return catalog.resolveDomain(column.type()).is("int2", "int4", "int8")
        && !(column.value() instanceof ColumnValue.Generated)
        && !column.isNumberedByServer()
        && table.foreignKeysOf(column.name()).isEmpty()
        && (ORDERS.contains(name) || NUMBERS.contains(name) && isOnceInParent(table, column));
  }

  private static boolean isOnceInParent(Table table, Column column) {
    return table.foreignKeys().stream().anyMatch(parent -> isOnceIn(table, parent, column));
  }

  /** Whether a key has the column last, behind that of the parent. */
  private static boolean isOnceIn(Table table, ForeignKey parent, Column column) {
    List<List<String>> keys = new ArrayList<>();
    table.primaryKey().ifPresent(key -> keys.add(key.columns()));
    table.uniqueKeys().forEach(key -> keys.add(key.columns()));
    table.indexes().stream()
        .filter(index -> index.unique() && !index.isPartial())
        .forEach(index -> keys.add(index.columns()));
    return keys.stream()
        .filter(key -> key.size() > 1 && key.get(key.size() - 1).equals(column.name()))
        .anyMatch(key -> key.containsAll(parent.columns()));
  }

  private void note(Table table, Column column, boolean seen) {
    String evidence =
        !seen
            ? "the option 'meaning'"
            : "its name, and the type "
                + column.type()
                + (isOnceInParent(table, column) ? "; a parent has each number once" : "");
    recognised.add(
        new Recognition(
            table.name().name() + "." + column.name(),
            Meanings.ORDERING,
            evidence,
            "lists of a parent's rows are sorted by it, unless a caller wants another order",
            column.where()));
  }
}
