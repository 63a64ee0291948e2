package dev.hadron.read.sql;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.CompositeType;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a table takes over from another: LIKE, INHERITS, PARTITION OF, and OF a composite type. */
final class TableCopies {

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;
  private final List<Runnable> later = new ArrayList<>();

  /** How many of the first columns come from parents. */
  private int inherited;

  TableCopies(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
  }

  /** Copies the keys and indexes, once the table's own have their names. */
  void apply() {
    later.forEach(Runnable::run);
    later.clear();
  }

  /** Reads the options of {@code LIKE source} and copies. */
  void like(TableDraft table, TableDraft source) {
    Set<String> included = new HashSet<>();
    while (tokens.atAny("including", "excluding")) {
      boolean including = tokens.next().isWord("including");
      String what = tokens.label();
      Set<String> meant =
          what.equals("all")
              ? Set.of("comments", "constraints", "defaults", "generated", "identity", "indexes")
              : Set.of(what);
      if (including) {
        included.addAll(meant);
      } else {
        included.removeAll(meant);
      }
    }
    source.columns.forEach(column -> table.columns.add(likeColumn(column, included)));
    if (included.contains("constraints")) {
      table.checks.addAll(source.checks);
    }
    if (included.contains("indexes")) {
      later.add(() -> copyKeys(table, source));
    }
  }

  private Column likeColumn(Column column, Set<String> included) {
    String option =
        column.value() instanceof ColumnValue.Identity
            ? "identity"
            : column.value() instanceof ColumnValue.Generated ? "generated" : "defaults";
    Column copy = included.contains(option) ? column : column.withValue(ColumnValue.NONE);
    return included.contains("comments") ? copy : copy.withComment("");
  }

  /**
   * Columns, checks and NOT NULL of the parent; keys and indexes are not inherited. The columns of
   * parents come first, one of the same name is merged into them.
   */
  void inherit(TableDraft table, TableDraft parent) {
    table.inherits.add(parent.name);
    for (Column column : parent.columns) {
      Column merged = table.column(column.name()).orElse(withoutIdentity(column));
      boolean nullable = merged.nullable() && column.nullable();
      int place = table.columns.indexOf(merged);
      if (place >= 0 && place < inherited) {
        table.columns.set(place, merged.withNullable(nullable));
      } else {
        table.columns.remove(merged);
        table.columns.add(inherited, merged.withNullable(nullable));
        inherited++;
      }
    }
    for (Check check : parent.checks) {
      if (check.inherited() && !table.hasConstraint(check.name())) {
        table.checks.add(check);
      }
    }
  }

  private static Column withoutIdentity(Column column) {
    return column.value() instanceof ColumnValue.Identity
        ? column.withValue(ColumnValue.NONE)
        : column;
  }

  /** A partition has all that its parent has; keys and indexes get names of their own. */
  void partition(TableDraft table, TableDraft parent) {
    table.columns.addAll(parent.columns);
    table.checks.addAll(parent.checks);
    later.add(() -> copyKeys(table, parent));
  }

  /** The columns of a composite type. */
  void typed(TableDraft table, List<String> type, Token token) {
    CompositeType composite =
        schema
            .find(type, schema.compositeTypes::containsKey)
            .map(schema.compositeTypes::get)
            .orElseThrow(
                () ->
                    statement.missing("type " + String.join(".", type) + " does not exist", token));
    table.columns.addAll(composite.attributes());
  }

  private void copyKeys(TableDraft table, TableDraft source) {
    PrimaryKey key = source.primaryKey();
    if (key != null && table.primaryKey() == null) {
      String name = schema.chooseKeyName(table.name, "", "pkey");
      table.primaryKey(
          new PrimaryKey(name, key.columns(), key.include(), key.deferral(), "", table.where));
    }
    for (UniqueKey unique : List.copyOf(source.uniqueKeys)) {
      String part = String.join("_", unique.columns());
      table.uniqueKeys.add(
          new UniqueKey(
              schema.chooseKeyName(table.name, part, "key"),
              unique.columns(),
              unique.include(),
              unique.nullsNotDistinct(),
              unique.deferral(),
              "",
              table.where));
    }
    for (Index index : List.copyOf(source.indexes)) {
      String name = schema.chooseRelationName(table.name, IndexReader.namePart(index), "idx");
      table.indexes.add(index.withName(name));
    }
  }
}
