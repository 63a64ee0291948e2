package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.TableKind;
import java.util.List;
import java.util.Optional;

/** Interprets ALTER TABLE, which also takes views, indexes and sequences. */
final class AlterTable {

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;
  private final ConstraintReader constraints;
  private final ColumnReader columns;
  private final Renames renames;

  AlterTable(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
    this.constraints = new ConstraintReader(statement);
    this.columns = new ColumnReader(statement, constraints);
    this.renames = new Renames(schema);
  }

  /** Reads on behind the word TABLE. */
  void read() {
    if (tokens.accept("all")) {
      // ALL IN TABLESPACE moves files only.
      tokens.rest();
      return;
    }
    boolean lenient = tokens.accept("if", "exists");
    tokens.accept("only");
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    tokens.acceptSymbol("*");
    Optional<TableDraft> table = schema.table(parts);
    if (table.isPresent()) {
      actions(table.get());
    } else if (!HistoryTables.contains(parts) && (otherRelation(parts) || lenient)) {
      tokens.rest();
    } else {
      throw statement.missingTable(parts, token);
    }
  }

  private boolean otherRelation(List<String> parts) {
    Optional<QualifiedName> view = schema.find(parts, schema.views::containsKey);
    Optional<QualifiedName> sequence = schema.find(parts, schema.sequences::containsKey);
    Optional<TableDraft> indexed = schema.tableWithIndex(parts);
    if (view.isPresent()) {
      new ViewStatements(statement).change(view.get());
    } else if (sequence.isPresent()) {
      new SequenceStatements(statement).change(sequence.get());
    } else if (indexed.isPresent() && tokens.accept("rename", "to")) {
      Renames.index(indexed.get(), parts.get(parts.size() - 1), tokens.name());
    }
    return view.isPresent() || sequence.isPresent() || indexed.isPresent();
  }

  /** An action that is not understood costs only itself. */
  private void actions(TableDraft table) {
    do {
      try {
        action(table);
        constraints.apply();
      } catch (StatementProblem problem) {
        statement.report(problem);
        tokens.skipElement();
      }
    } while (tokens.acceptSymbol(","));
    if (!tokens.isEnd()) {
      throw tokens.expected("an action of ALTER TABLE");
    }
  }

  private void action(TableDraft table) {
    if (tokens.accept("add")) {
      add(table);
    } else if (tokens.accept("drop")) {
      drop(table);
    } else if (tokens.accept("alter", "constraint")) {
      tokens.skipElement();
    } else if (tokens.accept("alter")) {
      tokens.accept("column");
      new AlterColumn(statement, columns).read(table);
    } else if (tokens.accept("rename")) {
      rename(table);
    } else if (tokens.accept("set", "schema")) {
      renames.table(table, new QualifiedName(tokens.name(), table.name.name()));
    } else if (tokens.accept("validate", "constraint")) {
      validate(table, tokens.name());
    } else {
      placement(table);
    }
  }

  /** Where the table hangs in a tree of tables, and properties that do not shape its rows. */
  private void placement(TableDraft table) {
    if (tokens.accept("attach", "partition")) {
      new Partitions(statement).attach(table);
    } else if (tokens.accept("detach", "partition")) {
      new Partitions(statement).detach();
    } else if (tokens.accept("inherit")) {
      Token token = tokens.peek();
      table.inherits.add(statement.table(tokens.dottedName(), token).name);
    } else if (tokens.accept("no", "inherit")) {
      Token token = tokens.peek();
      table.inherits.remove(statement.table(tokens.dottedName(), token).name);
    } else if (tokens.accept("set", "unlogged")) {
      table.kind = TableKind.UNLOGGED;
    } else if (tokens.accept("set", "logged")) {
      table.kind = TableKind.ORDINARY;
    } else if (!AlterActions.ofTable(tokens)) {
      throw tokens.expected("an action of ALTER TABLE");
    }
  }

  private void add(TableDraft table) {
    if (CreateTable.isConstraint(tokens)) {
      constraints.ofTable(table);
      constraints.apply();
      Partitions.copyNewKeys(schema, table);
      return;
    }
    tokens.accept("column");
    boolean lenient = tokens.accept("if", "not", "exists");
    if (lenient && table.hasColumn(tokens.peek().text())) {
      tokens.skipElement();
      return;
    }
    int place = table.columns.size();
    columns.column(table);
    addToChildren(table, place);
  }

  /** Partitions and inheriting tables get the new column too. */
  private void addToChildren(TableDraft table, int place) {
    if (table.columns.size() == place) {
      return;
    }
    for (TableDraft child : Partitions.childrenOf(schema, table)) {
      if (!child.hasColumn(table.columns.get(place).name())) {
        child.columns.add(table.columns.get(place));
      }
    }
  }

  private void drop(TableDraft table) {
    if (tokens.accept("constraint")) {
      dropConstraint(table);
      return;
    }
    tokens.accept("column");
    boolean lenient = tokens.accept("if", "exists");
    Token token = tokens.peek();
    String column = tokens.name();
    boolean cascade = tokens.accept("cascade");
    tokens.accept("restrict");
    if (lenient && !table.hasColumn(column)) {
      return;
    }
    statement.requireColumn(table, column, token);
    new Drops(schema).column(table, column);
    if (cascade) {
      new Drops(schema).readersOf(table.name, column);
      Partitions.childrenOf(schema, table)
          .forEach(child -> new Drops(schema).column(child, column));
    }
  }

  private void dropConstraint(TableDraft table) {
    boolean lenient = tokens.accept("if", "exists");
    Token token = tokens.peek();
    String name = tokens.name();
    boolean cascade = tokens.accept("cascade");
    tokens.accept("restrict");
    boolean notNull = name.endsWith("_not_null");
    if (!table.hasConstraint(name) && !lenient && !notNull) {
      throw statement.missing(
          "constraint " + name + " of table " + table.name + " does not exist", token);
    }
    List<String> columns = table.keyColumns(name);
    table.dropConstraint(name);
    if (cascade && !columns.isEmpty()) {
      new Drops(schema).foreignKeysTo(table.name, columns);
    }
  }

  private void rename(TableDraft table) {
    if (tokens.accept("to")) {
      Token token = tokens.peek();
      QualifiedName to = table.name.sibling(tokens.name());
      statement.requireFree(to, token);
      renames.table(table, to);
    } else if (tokens.accept("constraint")) {
      String from = tokens.name();
      tokens.expect("to");
      Renames.index(table, from, tokens.name());
    } else {
      tokens.accept("column");
      Token token = tokens.peek();
      String from = tokens.name();
      statement.requireColumn(table, from, token);
      tokens.expect("to");
      renames.column(table, from, tokens.name());
    }
  }

  private static void validate(TableDraft table, String name) {
    table.foreignKeys.replaceAll(key -> key.name().equals(name) ? key.withValid(true) : key);
    table.checks.replaceAll(check -> check.name().equals(name) ? check.withValid(true) : check);
  }
}
