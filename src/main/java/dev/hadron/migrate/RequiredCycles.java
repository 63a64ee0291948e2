package dev.hadron.migrate;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Foreign keys that close a circle of rows which need each other: no first row gets in where each
 * statement is checked by itself.
 */
final class RequiredCycles {

  private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
  private final Set<QualifiedName> done = new HashSet<>();
  private final Set<QualifiedName> path = new HashSet<>();
  private final Set<ForeignKey> closing = new HashSet<>();

  private RequiredCycles(List<Table> given) {
    given.forEach(table -> tables.put(table.name(), table));
  }

  static Set<ForeignKey> of(List<Table> tables) {
    RequiredCycles cycles = new RequiredCycles(tables);
    tables.forEach(cycles::visit);
    return cycles.closing;
  }

  private void visit(Table table) {
    if (!done.add(table.name())) {
      return;
    }
    path.add(table.name());
    for (ForeignKey key : table.foreignKeys()) {
      Table referenced = tables.get(key.referencedTable());
      boolean other = referenced != null && !referenced.name().equals(table.name());
      if (other && isRequired(table, key)) {
        if (path.contains(referenced.name())) {
          closing.add(key);
        } else {
          visit(referenced);
        }
      }
    }
    path.remove(table.name());
  }

  private static boolean isRequired(Table table, ForeignKey key) {
    return key.columns().stream()
        .allMatch(name -> table.column(name).filter(Column::nullable).isEmpty());
  }
}
