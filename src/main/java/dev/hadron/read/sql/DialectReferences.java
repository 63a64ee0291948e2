package dev.hadron.read.sql;

import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tables that foreign keys refer to once all statements are read, since most servers let
 * them be created later.
 */
final class DialectReferences {

  private final SchemaDraft schema;
  private final List<Diagnostic> diagnostics;

  DialectReferences(SchemaDraft schema, List<Diagnostic> diagnostics) {
    this.schema = schema;
    this.diagnostics = diagnostics;
  }

  void resolve() {
    for (TableDraft table : schema.tables.values()) {
      List<ForeignKey> resolved = new ArrayList<>();
      table.foreignKeys.forEach(key -> resolve(table, key).ifPresent(resolved::add));
      table.foreignKeys.clear();
      table.foreignKeys.addAll(resolved);
    }
  }

  private Optional<ForeignKey> resolve(TableDraft table, ForeignKey key) {
    Optional<TableDraft> target =
        Optional.ofNullable(schema.tables.get(key.referencedTable()))
            .or(
                () ->
                    schema.tables.values().stream()
                        .filter(
                            each ->
                                each.name
                                    .toString()
                                    .equalsIgnoreCase(key.referencedTable().toString()))
                        .findFirst());
    if (target.isEmpty()) {
      warn(table, key, "refers to table " + key.referencedTable().name() + ", which is not there");
      return Optional.empty();
    }
    TableDraft referenced = target.get();
    List<String> columns =
        key.referencedColumns().isEmpty()
            ? Optional.ofNullable(referenced.primaryKey()).map(PrimaryKey::columns).orElse(List.of())
            : DialectExpressions.columns(referenced, key.referencedColumns());
    boolean known = columns.stream().allMatch(referenced::hasColumn);
    if (!known || columns.size() != key.columns().size()) {
      warn(table, key, "does not fit the columns of table " + referenced.name.name());
      return Optional.empty();
    }
    return Optional.of(
        key.withReferencedTable(referenced.name).withReferencedColumns(columns));
  }

  private void warn(TableDraft table, ForeignKey key, String what) {
    diagnostics.add(
        Diagnostic.warning(
            "sql-unknown-name",
            "foreign key " + key.name() + " of table " + table.name.name() + " " + what,
            key.where(),
            "the foreign key is left out"));
  }
}
