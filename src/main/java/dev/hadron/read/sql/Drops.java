package dev.hadron.read.sql;

import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes things together with what cannot live without them. */
final class Drops {

  private final SchemaDraft schema;

  Drops(SchemaDraft schema) {
    this.schema = schema;
  }

  void table(TableDraft table) {
    for (TableDraft other : schema.tables.values()) {
      other.foreignKeys.removeIf(key -> key.referencedTable().equals(table.name));
    }
    tableAlone(table);
  }

  /** A table to which foreign keys may still refer, since another one takes its name. */
  void tableAlone(TableDraft table) {
    schema.tables.remove(table.name);
    for (TableDraft other : schema.tables.values()) {
      other.inherits.remove(table.name);
    }
    Partitions.childrenOf(schema, table).forEach(this::table);
    schema
        .sequences
        .values()
        .removeIf(
            sequence ->
                sequence.ownedBy().filter(owner -> owner.table().equals(table.name)).isPresent());
    onRelation(table.name);
  }

  void view(QualifiedName view) {
    schema.views.remove(view);
    onRelation(view);
  }

  /** The views that read a relation, and those that read them, as CASCADE does. */
  void readersOf(QualifiedName relation) {
    List<ViewReads> all = allReads();
    drop(all, all.stream().filter(each -> each.reads(relation)).toList());
  }

  /** The same of one column. */
  void readersOf(QualifiedName relation, String column) {
    List<ViewReads> all = allReads();
    drop(
        all,
        all.stream()
            .filter(each -> each.reads(relation) && each.words().contains(column))
            .toList());
  }

  private List<ViewReads> allReads() {
    return schema.views.values().stream().map(view -> ViewReads.of(view, schema)).toList();
  }

  private void drop(List<ViewReads> all, List<ViewReads> gone) {
    for (ViewReads reads : gone) {
      if (schema.views.containsKey(reads.view())) {
        view(reads.view());
        drop(all, all.stream().filter(each -> each.reads(reads.view())).toList());
      }
    }
  }

  private void onRelation(QualifiedName relation) {
    schema.triggers.removeIf(trigger -> trigger.relation().equals(relation));
    schema.rules.removeIf(rule -> rule.relation().equals(relation));
  }

  /**
   * A column with its constraints, indexes, owned sequence, and the foreign keys that point at it.
   */
  void column(TableDraft table, String column) {
    table.dropColumn(column);
    for (TableDraft other : schema.tables.values()) {
      other.foreignKeys.removeIf(
          key ->
              key.referencedTable().equals(table.name) && key.referencedColumns().contains(column));
    }
    schema
        .sequences
        .values()
        .removeIf(
            sequence ->
                sequence
                    .ownedBy()
                    .filter(owner -> owner.table().equals(table.name))
                    .filter(owner -> owner.column().equals(column))
                    .isPresent());
  }

  /** Foreign keys that lean on a key that is gone. */
  void foreignKeysTo(QualifiedName table, List<String> columns) {
    Set<String> wanted = new HashSet<>(columns);
    for (TableDraft other : schema.tables.values()) {
      other.foreignKeys.removeIf(
          key ->
              key.referencedTable().equals(table)
                  && wanted.equals(new HashSet<>(key.referencedColumns())));
    }
  }

  /** A sequence, with the defaults that use it. */
  void sequence(QualifiedName sequence) {
    schema.sequences.remove(sequence);
    for (TableDraft table : schema.tables.values()) {
      table.columns.replaceAll(
          column ->
              column.value() instanceof ColumnValue.NextValue next
                      && next.sequence().equals(sequence)
                  ? column.withValue(ColumnValue.NONE)
                  : column);
    }
  }

  /** A type, with the columns of that type where {@code cascade}. */
  void type(QualifiedName type, boolean cascade) {
    schema.enums.remove(type);
    schema.domains.remove(type);
    schema.compositeTypes.remove(type);
    schema.otherTypes.remove(type);
    if (!cascade) {
      return;
    }
    for (TableDraft table : schema.tables.values()) {
      List<String> gone =
          table.columns.stream()
              .filter(column -> column.type().name().equals(type))
              .map(column -> column.name())
              .toList();
      gone.forEach(column -> column(table, column));
    }
  }

  /** A schema and everything in it. */
  void schema(String name) {
    schema.schemas.remove(name);
    List<TableDraft> tables =
        schema.tables.values().stream().filter(each -> each.name.schema().equals(name)).toList();
    tables.forEach(this::table);
    List<QualifiedName> views =
        schema.views.keySet().stream().filter(view -> view.schema().equals(name)).toList();
    views.forEach(this::view);
    schema.sequences.keySet().removeIf(sequence -> sequence.schema().equals(name));
    schema.enums.keySet().removeIf(type -> type.schema().equals(name));
    schema.domains.keySet().removeIf(type -> type.schema().equals(name));
    schema.compositeTypes.keySet().removeIf(type -> type.schema().equals(name));
    schema.routines.removeIf(routine -> routine.name().schema().equals(name));
  }
}
