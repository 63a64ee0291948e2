package dev.hadron.migrate;

import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts tables behind those they refer to; where that is a circle, in their given order. */
final class TableOrder {

  private final Map<QualifiedName, Table> byName = new LinkedHashMap<>();
  private final Set<QualifiedName> visited = new HashSet<>();
  private final List<Table> ordered = new ArrayList<>();

  private TableOrder(List<Table> tables) {
    tables.forEach(table -> byName.put(table.name(), table));
  }

  static List<Table> of(List<Table> tables) {
    TableOrder order = new TableOrder(tables);
    tables.forEach(order::visit);
    return List.copyOf(order.ordered);
  }

  private void visit(Table table) {
    if (table == null || !visited.add(table.name())) {
      return;
    }
    table.inherits().forEach(parent -> visit(byName.get(parent)));
    if (table.partitioning() instanceof Partitioning.PartitionOf part) {
      visit(byName.get(part.parent()));
    }
    for (ForeignKey key : table.foreignKeys()) {
      visit(byName.get(key.referencedTable()));
    }
    ordered.add(table);
  }
}
