package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ColumnValue.IdentityMode;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.TableKind;
import java.util.List;

/** Interprets CREATE TABLE of other dialects. */
final class DialectTable {

  private final DialectStatement statement;
  private final Tokens tokens;
  private final DialectKeys keys;
  private final DialectColumn columns;

  DialectTable(DialectStatement statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.keys = new DialectKeys(statement);
    this.columns = new DialectColumn(statement, keys);
  }

  /** Reads on behind the word TABLE. */
  void create(boolean temporary) {
    boolean lenient = tokens.accept("if", "not", "exists");
    Token token = tokens.peek();
    QualifiedName name = statement.tableName(tokens.dottedName());
    boolean exists = statement.find(name).isPresent();
    if (exists && !lenient) {
      throw tokens.problem(
          "sql-duplicate-name",
          "table " + name.name() + " exists already",
          token,
          "the first definition is used; remove one of them");
    }
    if (exists) {
      tokens.rest();
      return;
    }
    boolean session = temporary || name.name().startsWith("#");
    TableKind kind = session ? TableKind.TEMPORARY : TableKind.ORDINARY;
    TableDraft table = new TableDraft(name, kind, tokens.where(token), statement.schema().names);
    statement.schema().tables.put(name, table);
    if (tokens.atSymbol("(") && !tokens.peek(1).isWord("like") && !isQuery(1)) {
      elements(table);
    }
    keys.constraints().apply();
    options(table, token);
    numberRows(table);
    withoutVersions(table);
  }

  /** True where a SELECT, with any number of brackets, comes next. */
  private boolean isQuery(int ahead) {
    return tokens.peek(ahead).isWord("select") || tokens.peek(ahead).isWord("with");
  }

  private void elements(TableDraft table) {
    tokens.expectSymbol("(");
    do {
      if (tokens.atSymbol(")")) {
        break;
      }
      elementOrReport(table);
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
  }

  /** An element that is not understood costs only itself. */
  private void elementOrReport(TableDraft table) {
    try {
      if (keys.isElement()) {
        keys.ofTable(table);
      } else {
        column(table);
      }
      boolean sqlite = statement.dialect() == Dialect.SQLITE;
      // SQLite does without the commas between constraints.
      if (sqlite && keys.isElement()) {
        elementOrReport(table);
      } else if (!tokens.atSymbol(",") && !tokens.atSymbol(")")) {
        throw tokens.expected("\",\" or \")\"");
      }
    } catch (StatementProblem problem) {
      statement.report(problem);
      tokens.skipElement();
    }
  }

  private void column(TableDraft table) {
    Token token = tokens.peek();
    Column column = columns.read(table);
    boolean internal =
        statement.dialect() == Dialect.COCKROACHDB && column.name().startsWith("crdb_internal_");
    if (internal) {
      statement.note(
          "sql-own-column",
          "column " + table.name.name() + "." + column.name(),
          "left out: the server makes it for itself",
          token);
    } else {
      add(table, column);
    }
  }

  private void add(TableDraft table, Column column) {
    if (!DialectExpressions.column(table, column.name()).equals(column.name())
        || table.column(column.name()).isPresent()) {
      throw tokens.problem(
          "sql-duplicate-name",
          "column \"" + column.name() + "\" of table " + table.name.name() + " exists already",
          tokens.peek(),
          "remove one of them");
    }
    table.columns.add(column);
  }

  /** Behind the list: storage, which does not matter; comments, copies and queries, which do. */
  private void options(TableDraft table, Token token) {
    int depth = 0;
    while (!tokens.isEnd()) {
      depth += tokens.atSymbol("(") ? 1 : tokens.atSymbol(")") ? -1 : 0;
      if (depth == 0 && tokens.accept("comment")) {
        tokens.acceptSymbol("=");
        table.comment = tokens.string();
      } else if (tokens.accept("like")) {
        copy(table, statement.table());
      } else if (isQuery(0) && depth <= 1) {
        query(table, token);
      } else {
        tokens.next();
      }
    }
  }

  private static void copy(TableDraft table, TableDraft from) {
    table.columns.addAll(from.columns);
    table.primaryKey(from.primaryKey());
    table.uniqueKeys.addAll(from.uniqueKeys);
    table.checks.addAll(from.checks);
    table.indexes.addAll(from.indexes);
  }

  private void query(TableDraft table, Token token) {
    tokens.rest();
    if (table.columns.isEmpty()) {
      table.columnsUnknown = true;
      statement.warn(
          "sql-dynamic",
          "the columns of table " + table.name.name() + " come from a query and cannot be read",
          token,
          "write the columns out");
    }
  }

  /** A server that keeps all versions of a row has a key of its own for each; we know the latest. */
  private static void withoutVersions(TableDraft table) {
    if (table.primaryKey() == null) {
      return;
    }
    List<String> columns =
        table.primaryKey().columns().stream()
            .filter(name -> table.column(name).filter(DialectTable::isVersion).isEmpty())
            .toList();
    if (!columns.isEmpty() && columns.size() < table.primaryKey().columns().size()) {
      table.primaryKey(
          PrimaryKey.of(table.primaryKey().name(), columns, table.primaryKey().where()));
    }
  }

  private static boolean isVersion(Column column) {
    return column.value().equals(ColumnValue.Generated.ROW_START)
        || column.value().equals(ColumnValue.Generated.ROW_END);
  }

  /** In SQLite a key of one INTEGER column is the number of the row. */
  private void numberRows(TableDraft table) {
    if (statement.dialect() != Dialect.SQLITE
        || table.primaryKey() == null
        || table.primaryKey().columns().size() != 1) {
      return;
    }
    String key = table.primaryKey().columns().get(0);
    boolean reference =
        table.foreignKeys.stream().anyMatch(each -> each.columns().equals(List.of(key)));
    boolean rowId =
        table
            .column(key)
            .filter(column -> column.type().name().name().equals("integer"))
            .filter(column -> column.value() instanceof ColumnValue.None)
            .isPresent();
    if (rowId && !reference) {
      String free = statement.schema().chooseRelationName(table.name, key, "seq");
      ColumnValue number =
          new ColumnValue.Identity(IdentityMode.BY_DEFAULT, table.name.sibling(free));
      table.changeColumn(key, each -> each.withValue(number));
    }
  }
}
