package dev.hadron.read.sql;

import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Renames things everywhere they are mentioned. */
final class Renames {

  private final SchemaDraft schema;

  Renames(SchemaDraft schema) {
    this.schema = schema;
  }

  /** A table under a new name, schema, or both. */
  void table(TableDraft table, QualifiedName to) {
    QualifiedName from = table.name;
    table.name = to;
    rekey(schema.tables, from, to, each -> each);
    for (TableDraft other : schema.tables.values()) {
      other.foreignKeys.replaceAll(key -> Changes.tableRenamed(key, from, to));
      other.inherits.replaceAll(parent -> parent.equals(from) ? to : parent);
      if (other.partitioning instanceof Partitioning.PartitionOf part
          && part.parent().equals(from)) {
        other.partitioning = new Partitioning.PartitionOf(to, part.bound(), part.subpartitioned());
      }
    }
    relation(from, to);
    type(from, to);
  }

  void view(QualifiedName from, QualifiedName to) {
    rekey(schema.views, from, to, view -> view.withName(to));
    relation(from, to);
  }

  /** Triggers, rules and owned sequences follow their table or view. */
  private void relation(QualifiedName from, QualifiedName to) {
    schema.triggers.replaceAll(
        trigger -> trigger.relation().equals(from) ? trigger.withRelation(to) : trigger);
    schema.rules.replaceAll(rule -> rule.relation().equals(from) ? rule.withRelation(to) : rule);
    schema.sequences.replaceAll((name, sequence) -> ownerRenamed(sequence, from, to));
  }

  private static Sequence ownerRenamed(Sequence sequence, QualifiedName from, QualifiedName to) {
    return sequence.withOwnedBy(
        sequence
            .ownedBy()
            .map(
                owner ->
                    owner.table().equals(from) ? new Sequence.Owner(to, owner.column()) : owner));
  }

  /** A column, in its own table and in the foreign keys of others. */
  void column(TableDraft table, String from, String to) {
    table.changeColumn(from, each -> each.withName(to));
    table.columns.replaceAll(column -> Changes.columnRenamed(column, from, to));
    if (table.primaryKey() != null) {
      List<String> columns = Changes.renamed(table.primaryKey().columns(), from, to);
      table.primaryKey(table.primaryKey().withColumns(columns));
    }
    table.uniqueKeys.replaceAll(key -> key.withColumns(Changes.renamed(key.columns(), from, to)));
    table.checks.replaceAll(
        check ->
            check
                .withExpression(Expressions.renameColumn(check.expression(), from, to))
                .withColumns(Changes.renamed(check.columns(), from, to)));
    table.indexes.replaceAll(index -> Changes.columnRenamed(index, from, to));
    table.exclusions.replaceAll(
        each -> each.withDefinition(Expressions.renameColumn(each.definition(), from, to)));
    for (TableDraft other : schema.tables.values()) {
      other.foreignKeys.replaceAll(key -> columnOf(key, other == table, table.name, from, to));
    }
    if (table.partitioning instanceof Partitioning.PartitionedBy by) {
      List<String> columns = Changes.renamed(by.columns(), from, to);
      String key = Expressions.renameColumn(by.key(), from, to);
      table.partitioning = new Partitioning.PartitionedBy(by.strategy(), columns, key);
    }
    Sequence.Owner old = new Sequence.Owner(table.name, from);
    Sequence.Owner owner = new Sequence.Owner(table.name, to);
    schema.sequences.replaceAll(
        (name, sequence) ->
            sequence.ownedBy().filter(old::equals).isPresent()
                ? sequence.withOwnedBy(Optional.of(owner))
                : sequence);
  }

  private static ForeignKey columnOf(
      ForeignKey key, boolean own, QualifiedName table, String from, String to) {
    ForeignKey renamed = own ? key.withColumns(Changes.renamed(key.columns(), from, to)) : key;
    return key.referencedTable().equals(table)
        ? renamed.withReferencedColumns(Changes.renamed(key.referencedColumns(), from, to))
        : renamed;
  }

  static void constraint(TableDraft table, String from, String to) {
    if (table.primaryKey() != null && table.primaryKey().name().equals(from)) {
      table.primaryKey(table.primaryKey().withName(to));
    }
    table.uniqueKeys.replaceAll(key -> key.name().equals(from) ? key.withName(to) : key);
    table.foreignKeys.replaceAll(key -> key.name().equals(from) ? key.withName(to) : key);
    table.checks.replaceAll(check -> check.name().equals(from) ? check.withName(to) : check);
    table.exclusions.replaceAll(each -> each.name().equals(from) ? each.withName(to) : each);
  }

  /** An index, and the constraint of the same name that it stands behind. */
  static void index(TableDraft table, String from, String to) {
    constraint(table, from, to);
    table.indexes.replaceAll(index -> index.name().equals(from) ? index.withName(to) : index);
  }

  void sequence(QualifiedName from, QualifiedName to) {
    rekey(schema.sequences, from, to, sequence -> sequence.withName(to));
    for (TableDraft table : schema.tables.values()) {
      table.columns.replaceAll(column -> Changes.sequenceRenamed(column, from, to));
    }
  }

  /** A type, with all columns and domains that use it. */
  void type(QualifiedName from, QualifiedName to) {
    rekey(schema.enums, from, to, type -> type.withName(to));
    rekey(schema.compositeTypes, from, to, type -> type.withName(to));
    rekey(schema.domains, from, to, domain -> domain.withName(to));
    if (schema.otherTypes.remove(from)) {
      schema.otherTypes.add(to);
    }
    for (TableDraft table : schema.tables.values()) {
      table.columns.replaceAll(
          column -> column.withType(Changes.typeRenamed(column.type(), from, to)));
    }
    schema.domains.replaceAll(
        (name, domain) -> domain.withType(Changes.typeRenamed(domain.type(), from, to)));
  }

  /** The entry under its new key, in its old place. */
  private static <T> void rekey(
      Map<QualifiedName, T> map, QualifiedName from, QualifiedName to, UnaryOperator<T> change) {
    if (!map.containsKey(from)) {
      return;
    }
    Map<QualifiedName, T> copy = new LinkedHashMap<>(map);
    map.clear();
    copy.forEach(
        (name, value) -> {
          boolean renamed = name.equals(from);
          map.put(renamed ? to : name, renamed ? change.apply(value) : value);
        });
  }
}
