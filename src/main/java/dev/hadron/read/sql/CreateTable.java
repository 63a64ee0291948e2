package dev.hadron.read.sql;

import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.TableKind;
import java.util.List;
import java.util.Set;

/** Interprets CREATE TABLE and CREATE FOREIGN TABLE. */
final class CreateTable {

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;
  private final ConstraintReader constraints;
  private final ColumnReader columns;
  private final TableCopies copies;

  CreateTable(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
    this.constraints = new ConstraintReader(statement);
    this.columns = new ColumnReader(statement, constraints);
    this.copies = new TableCopies(statement);
  }

  /** Reads on behind the word TABLE. */
  void read(TableKind kind) {
    boolean lenient = tokens.accept("if", "not", "exists");
    Token token = tokens.peek();
    QualifiedName name = statement.nameForNew(tokens.dottedName(), token);
    if (lenient && schema.relationExists(name)) {
      tokens.rest();
      return;
    }
    statement.requireFree(name, token);
    TableDraft table = new TableDraft(name, kind, tokens.where(token), schema.names);
    if (isFromQuery()) {
      fromQuery(table, token);
      return;
    }
    schema.tables.put(name, table);
    try {
      body(table);
    } catch (StatementProblem problem) {
      schema.tables.remove(name);
      throw problem;
    }
    clauses(table);
    constraints.apply();
    copies.apply();
  }

  private void body(TableDraft table) {
    if (tokens.accept("partition", "of")) {
      TableDraft parent = other(table);
      copies.partition(table, parent);
      if (tokens.atSymbol("(")) {
        elements(table, true);
      }
      int first = tokens.position();
      if (tokens.accept("for", "values")) {
        while (!tokens.isEnd()
            && !tokens.atAny("partition", "using", "tablespace", "server")
            && !isStorageOptions()) {
          tokens.next();
        }
      } else {
        tokens.expect("default");
      }
      String bound = tokens.textBetween(first, tokens.position());
      table.partitioning = new Partitioning.PartitionOf(parent.name, bound, "");
    } else if (tokens.accept("of")) {
      Token typeToken = tokens.peek();
      copies.typed(table, tokens.dottedName(), typeToken);
      if (tokens.atSymbol("(")) {
        elements(table, true);
      }
    } else {
      elements(table, false);
    }
  }

  /** A table to copy from; the one being made does not exist yet. */
  private TableDraft other(TableDraft table) {
    Token token = tokens.peek();
    TableDraft found = statement.table(tokens.dottedName(), token);
    if (found == table) {
      throw statement.missing("table " + table.name + " does not exist yet", token);
    }
    return found;
  }

  private boolean isStorageOptions() {
    return tokens.at("with") && tokens.peek(1).isSymbol("(") && !tokens.peek(2).isWord("modulus");
  }

  /** The list in brackets; an element that is not understood costs only itself. */
  private void elements(TableDraft table, boolean columnsExist) {
    tokens.expectSymbol("(");
    if (tokens.acceptSymbol(")")) {
      return;
    }
    do {
      if (tokens.accept("like")) {
        copies.like(table, other(table));
      } else {
        elementOrReport(table, columnsExist);
      }
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
  }

  private void elementOrReport(TableDraft table, boolean columnsExist) {
    try {
      element(table, columnsExist);
      if (!tokens.atSymbol(",") && !tokens.atSymbol(")")) {
        throw tokens.expected("\",\" or \")\"");
      }
    } catch (StatementProblem problem) {
      statement.report(problem);
      tokens.skipElement();
    }
  }

  private void element(TableDraft table, boolean columnsExist) {
    if (isConstraint(tokens)) {
      constraints.ofTable(table);
    } else if (columnsExist) {
      columns.options(table);
    } else {
      columns.column(table);
    }
  }

  /** True where a table constraint, and not a column, comes next. */
  static boolean isConstraint(Tokens tokens) {
    if (tokens.at("exclude")) {
      return tokens.peek(1).isSymbol("(") || tokens.peek(1).isWord("using");
    }
    return tokens.atAny("constraint", "check", "unique")
        || tokens.at("primary", "key")
        || tokens.at("foreign", "key")
        || tokens.at("not", "null");
  }

  private void clauses(TableDraft table) {
    while (!tokens.isEnd()) {
      clause(table);
    }
  }

  private void clause(TableDraft table) {
    if (tokens.accept("inherits")) {
      tokens.expectSymbol("(");
      do {
        copies.inherit(table, other(table));
      } while (tokens.acceptSymbol(","));
      tokens.expectSymbol(")");
    } else if (tokens.accept("partition", "by")) {
      partitionBy(table);
    } else if (tokens.accept("using") || tokens.accept("tablespace") || tokens.accept("server")) {
      tokens.name();
    } else if (tokens.at("with") || tokens.at("options")) {
      tokens.next();
      if (!tokens.accept("oids")) {
        tokens.bracketed();
      }
    } else if (!tokens.accept("without", "oids")) {
      onCommit();
    }
  }

  private void onCommit() {
    tokens.expect("on", "commit");
    if (!tokens.accept("preserve", "rows") && !tokens.accept("delete", "rows")) {
      tokens.expect("drop");
    }
  }

  private void partitionBy(TableDraft table) {
    int first = tokens.position();
    String strategy = tokens.name();
    String key = tokens.bracketed();
    if (table.partitioning instanceof Partitioning.PartitionOf part) {
      String text = tokens.textBetween(first, tokens.position());
      table.partitioning = new Partitioning.PartitionOf(part.parent(), part.bound(), text);
    } else {
      List<String> plain = Expressions.columnsIn(key, table::hasColumn);
      table.partitioning = new Partitioning.PartitionedBy(strategy, plain, key);
    }
  }

  private boolean isFromQuery() {
    int position = tokens.position();
    if (tokens.atSymbol("(")) {
      tokens.bracketed();
    }
    while (!tokens.isEnd() && !tokens.at("as")) {
      if (!skipQueryOption()) {
        break;
      }
    }
    boolean query = tokens.at("as");
    tokens.backTo(position);
    return query;
  }

  private boolean skipQueryOption() {
    if (tokens.at("with") || tokens.at("options")) {
      tokens.next();
      if (tokens.atSymbol("(")) {
        tokens.bracketed();
      }
      return true;
    }
    Set<String> words = Set.of("on", "commit", "drop", "delete", "preserve", "rows", "without");
    if (tokens.peek().kind() == Token.Kind.WORD && words.contains(tokens.peek().text())) {
      tokens.next();
      return true;
    }
    return false;
  }

  /** The columns of a query are known to the server only, unless it copies one table. */
  private void fromQuery(TableDraft table, Token token) {
    table.columnsUnknown = true;
    schema.tables.put(table.name, table);
    tokens.rest();
    if (table.kind == TableKind.TEMPORARY) {
      return;
    }
    statement.warn(
        "sql-dynamic",
        "the columns of table " + table.name + " come from a query and cannot be read",
        token,
        "read the schema from a live database, or write the columns out");
  }
}
