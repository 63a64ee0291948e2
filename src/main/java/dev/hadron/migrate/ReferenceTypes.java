package dev.hadron.migrate;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives a referring column the type of the one it refers to, where both are of one kind. */
final class ReferenceTypes {

  /** A chain of references is no longer than this; a circle of them ends here. */
  private static final int LONGEST = 10;

  private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();

  ReferenceTypes(List<Table> given) {
    given.forEach(table -> tables.put(table.name(), table));
  }

  List<Table> run() {
    boolean changed = true;
    for (int i = 0; i < LONGEST && changed; i++) {
      changed = false;
      for (Table table : List.copyOf(tables.values())) {
        for (ForeignKey key : table.foreignKeys()) {
          changed |= adapt(table.name(), key);
        }
      }
    }
    return List.copyOf(tables.values());
  }

  private boolean adapt(QualifiedName name, ForeignKey key) {
    Table target = tables.get(key.referencedTable());
    if (target == null) {
      return false;
    }
    boolean changed = false;
    for (int i = 0; i < key.columns().size(); i++) {
      Column from = tables.get(name).column(key.columns().get(i)).orElseThrow();
      Column to = target.column(key.referencedColumns().get(i)).orElseThrow();
      boolean adapts =
          isOneKind(from.type(), to.type())
              && !from.type().equals(to.type())
              && !(from.value() instanceof ColumnValue.Identity);
      if (adapts) {
        tables.computeIfPresent(name, (each, table) -> with(table, from.withType(to.type())));
        changed = true;
      }
    }
    return changed;
  }

  private static Table with(Table table, Column column) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.replaceAll(each -> each.name().equals(column.name()) ? column : each);
    return KeyTranslation.copy(
        table, columns, table.foreignKeys(), table.uniqueKeys(), table.checks(), table.indexes());
  }

  /** Whether PostgreSQL compares the two types for a foreign key, or can be made to. */
  static boolean isOneKind(SqlType from, SqlType to) {
    String[] numbers = {"int2", "int4", "int8", "numeric"};
    String[] texts = {"text", "varchar", "bpchar"};
    return from.equals(to) || from.is(numbers) && to.is(numbers) || from.is(texts) && to.is(texts);
  }
}
