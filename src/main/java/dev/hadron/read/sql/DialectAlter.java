package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ColumnValue.IdentityMode;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.UniqueKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Interprets ALTER TABLE of other dialects. */
final class DialectAlter {

  private final DialectStatement statement;
  private final Tokens tokens;
  private final DialectKeys keys;
  private final DialectColumn columns;
  private final Renames renames;

  DialectAlter(DialectStatement statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.keys = new DialectKeys(statement);
    this.columns = new DialectColumn(statement, keys);
    this.renames = new Renames(statement.schema());
  }

  /** Reads on behind the word TABLE. */
  void read() {
    boolean lenient = tokens.accept("if", "exists");
    if (lenient && statement.find(statement.tableName(peekName())).isEmpty()) {
      tokens.rest();
      return;
    }
    TableDraft table = statement.table();
    do {
      actionOrReport(table);
      keys.constraints().apply();
    } while (tokens.acceptSymbol(","));
    if (!tokens.isEnd()) {
      statement.report(tokens.expected("\",\" or the end of the statement"));
    }
  }

  private List<String> peekName() {
    int position = tokens.position();
    List<String> name = tokens.dottedName();
    tokens.backTo(position);
    return name;
  }

  private void actionOrReport(TableDraft table) {
    try {
      action(table);
    } catch (StatementProblem problem) {
      statement.report(problem);
      tokens.skipElement();
    }
  }

  private void action(TableDraft table) {
    if (tokens.at("with") && (tokens.peek(1).isWord("check") || tokens.peek(1).isWord("nocheck"))) {
      tokens.next();
      tokens.next();
    }
    if (tokens.accept("add")) {
      add(table);
    } else if (tokens.accept("drop")) {
      drop(table);
    } else if (tokens.accept("modify")) {
      modify(table);
    } else if (tokens.accept("change")) {
      tokens.accept("column");
      tokens.accept("if", "exists");
      change(table);
    } else if (tokens.accept("alter")) {
      alter(table);
    } else if (tokens.accept("rename")) {
      rename(table);
    } else if (tokens.accept("comment")) {
      tokens.acceptSymbol("=");
      table.comment = tokens.string();
    } else {
      // Engines, character sets, states of constraints, partitions: nothing that shapes a row.
      tokens.skipElement();
    }
  }

  private void add(TableDraft table) {
    tokens.accept("column");
    boolean lenient = tokens.accept("if", "not", "exists");
    if (tokens.acceptSymbol("(")) {
      do {
        one(table, lenient);
      } while (tokens.acceptSymbol(","));
      tokens.expectSymbol(")");
      return;
    }
    if (tokens.at("partition")) {
      tokens.skipElement();
      return;
    }
    one(table, lenient);
    // Transact-SQL goes on without the word ADD.
    while (statement.dialect() == Dialect.SQLSERVER
        && tokens.atSymbol(",")
        && !tokens.peek(1).isWord("add")) {
      tokens.next();
      one(table, lenient);
    }
  }

  private void one(TableDraft table, boolean lenient) {
    if (keys.isElement() || tokens.at("default")) {
      keys.ofTable(table);
      return;
    }
    Token token = tokens.peek();
    Column column = columns.read(table);
    boolean exists = table.column(DialectExpressions.column(table, column.name())).isPresent();
    if (exists && !lenient) {
      throw tokens.problem(
          "sql-duplicate-name",
          "column \"" + column.name() + "\" of table " + table.name.name() + " exists already",
          token,
          "remove one of them");
    }
    if (!exists) {
      table.columns.add(placed(table, table.columns.size()), column);
    }
  }

  /** Where FIRST or AFTER, just read, puts a column; {@code otherwise} where nothing was said. */
  private int placed(TableDraft table, int otherwise) {
    int behind = tokens.position();
    if (behind > 0 && tokens.between(behind - 1, behind).get(0).isWord("first")) {
      return 0;
    }
    if (behind > 1 && tokens.between(behind - 2, behind - 1).get(0).isWord("after")) {
      Token name = tokens.between(behind - 1, behind).get(0);
      String after = DialectExpressions.column(table, tokens.nameOf(name));
      for (int i = 0; i < table.columns.size(); i++) {
        if (table.columns.get(i).name().equals(after)) {
          return i + 1;
        }
      }
    }
    return Math.min(otherwise, table.columns.size());
  }

  private void drop(TableDraft table) {
    if (tokens.accept("primary", "key")) {
      table.primaryKey(null);
    } else if (tokens.accept("foreign", "key")) {
      tokens.accept("if", "exists");
      String name = tokens.name();
      table.foreignKeys.removeIf(key -> key.name().equalsIgnoreCase(name));
    } else if (tokens.accept("index") || tokens.accept("key")) {
      tokens.accept("if", "exists");
      dropIndex(table, tokens.name());
    } else if (tokens.at("constraint") || tokens.at("check") && tokens.peek(1).isName()) {
      tokens.next();
      tokens.accept("if", "exists");
      dropConstraint(table, tokens.name());
    } else if (tokens.at("partition")) {
      tokens.skipElement();
    } else {
      dropColumns(table);
    }
    tokens.accept("cascade");
    tokens.accept("constraints");
    tokens.accept("restrict");
  }

  private void dropColumns(TableDraft table) {
    tokens.accept("column");
    boolean lenient = tokens.accept("if", "exists");
    boolean list = tokens.acceptSymbol("(");
    do {
      Token token = tokens.peek();
      String column = DialectExpressions.column(table, tokens.name());
      if (!table.hasColumn(column) && !lenient) {
        statement.requireColumns(table, List.of(column), token);
      }
      if (statement.dialect() == Dialect.MYSQL) {
        MysqlKeys.withoutColumn(table, column);
      }
      new Drops(statement.schema()).column(table, column);
    } while (list && tokens.acceptSymbol(","));
    if (list) {
      tokens.expectSymbol(")");
    }
  }

  static void dropIndex(TableDraft table, String name) {
    if (name.equalsIgnoreCase("primary")) {
      table.primaryKey(null);
    }
    boolean given =
        Stream.concat(
                table.indexes.stream().map(Index::name), table.uniqueKeys.stream().map(UniqueKey::name))
            .anyMatch(name::equalsIgnoreCase);
    String made = given ? null : table.unnamed.remove(name);
    String dropped = made == null ? name : made;
    table.indexes.removeIf(index -> index.name().equalsIgnoreCase(dropped));
    table.uniqueKeys.removeIf(key -> key.name().equalsIgnoreCase(dropped));
  }

  private static void dropConstraint(TableDraft table, String name) {
    if (table.primaryKey() != null && table.primaryKey().name().equalsIgnoreCase(name)) {
      table.primaryKey(null);
    }
    table.uniqueKeys.removeIf(key -> key.name().equalsIgnoreCase(name));
    table.foreignKeys.removeIf(key -> key.name().equalsIgnoreCase(name));
    table.checks.removeIf(check -> check.name().equalsIgnoreCase(name));
  }

  /** The whole column anew; Oracle leaves out what stays, also the type. */
  private void modify(TableDraft table) {
    tokens.accept("column");
    tokens.accept("if", "exists");
    boolean list = tokens.acceptSymbol("(");
    do {
      Token token = tokens.peek();
      String name = DialectExpressions.column(table, tokens.name());
      redefine(table, name, name, token);
    } while (list && tokens.acceptSymbol(","));
    if (list) {
      tokens.expectSymbol(")");
    }
  }

  private void change(TableDraft table) {
    Token token = tokens.peek();
    String from = DialectExpressions.column(table, tokens.name());
    redefine(table, from, tokens.name(), token);
  }

  private void redefine(TableDraft table, String from, String to, Token token) {
    statement.requireColumns(table, List.of(from), token);
    Column old = table.column(from).orElseThrow();
    boolean partial =
        statement.dialect() == Dialect.ORACLE
            && tokens.atAny("default", "not", "null", "constraint");
    Column column =
        partial
            ? columns.clauses(table, old)
            : columns.definition(table, to, token);
    if (!from.equals(to)) {
      renames.column(table, from, to);
    }
    int index = indexOf(table, to);
    table.columns.remove(index);
    boolean key = table.primaryKey() != null && table.primaryKey().columns().contains(to);
    table.columns.add(placed(table, index), key ? column.withNullable(false) : column);
  }

  private static int indexOf(TableDraft table, String column) {
    for (int i = 0; i < table.columns.size(); i++) {
      if (table.columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalStateException("column " + column);
  }

  private void alter(TableDraft table) {
    if (!tokens.accept("column") && tokens.at("index")) {
      tokens.skipElement();
      return;
    }
    tokens.accept("if", "exists");
    Token token = tokens.peek();
    String column = DialectExpressions.column(table, tokens.name());
    statement.requireColumns(table, List.of(column), token);
    if (tokens.accept("set", "default")) {
      int first = tokens.position();
      tokens.expression(Set.of());
      String value = DialectExpressions.standard(tokens, first, tokens.position(), table);
      table.changeColumn(column, each -> each.withValue(new ColumnValue.Expression(value)));
    } else if (tokens.accept("drop", "default")) {
      table.changeColumn(column, each -> each.withValue(ColumnValue.NONE));
    } else if (tokens.accept("set", "not", "null")) {
      table.changeColumn(column, each -> each.withNullable(false));
    } else if (tokens.accept("set", "null") || tokens.accept("drop", "not", "null")) {
      table.changeColumn(column, each -> each.withNullable(true));
    } else if (tokens.accept("rename", "to")) {
      renames.column(table, column, tokens.name());
    } else if (tokens.accept("add", "generated") || tokens.accept("set", "generated")) {
      tokens.skipElement();
      String free = statement.schema().chooseRelationName(table.name, column, "seq");
      ColumnValue number =
          new ColumnValue.Identity(IdentityMode.BY_DEFAULT, table.name.sibling(free));
      table.changeColumn(column, each -> each.withValue(number).withNullable(false));
    } else if (tokens.accept("set", "data", "type") || tokens.accept("type")) {
      SqlType type = statement.type();
      table.changeColumn(column, each -> each.withType(type));
      tokens.skipElement();
    } else if (tokens.atAny("restart", "selectivity", "set", "add", "drop")) {
      tokens.skipElement();
    } else {
      retype(table, column);
    }
  }

  /** Transact-SQL and H2: type and nullability anew, the default stays. */
  private void retype(TableDraft table, String column) {
    Column old = table.column(column).orElseThrow();
    Column changed = columns.definition(table, column, tokens.peek());
    ColumnValue value =
        changed.value() instanceof ColumnValue.None ? old.value() : changed.value();
    table.changeColumn(column, each -> changed.withValue(value).withComment(old.comment()));
  }

  private void rename(TableDraft table) {
    // SQLite may leave the word COLUMN out.
    boolean bare = tokens.peek().isName() && !tokens.atAny("to", "as") && tokens.peek(1).isWord("to");
    if (bare || tokens.accept("column")) {
      String from = DialectExpressions.column(table, tokens.name());
      tokens.expect("to");
      renames.column(table, from, tokens.name());
    } else if (tokens.accept("index") || tokens.accept("key")) {
      String from = tokens.name();
      tokens.expect("to");
      String to = tokens.name();
      Renames.index(table, from, to);
      table.uniqueKeys.replaceAll(key -> key.name().equals(from) ? key.withName(to) : key);
    } else if (tokens.accept("constraint")) {
      String from = tokens.name();
      tokens.expect("to");
      Renames.constraint(table, from, tokens.name());
    } else {
      if (!tokens.accept("to")) {
        tokens.accept("as");
      }
      renameTo(table);
    }
  }

  private void renameTo(TableDraft table) {
    List<String> parts = tokens.dottedName();
    renames.table(table, table.name.sibling(parts.get(parts.size() - 1)));
  }

  /** {@code RENAME TABLE a TO b, c TO d} of MySQL, behind the word TABLE; Oracle has no TABLE. */
  static void renameTables(DialectStatement statement) {
    DialectAlter alter = new DialectAlter(statement);
    do {
      TableDraft table = statement.table();
      statement.tokens().expect("to");
      alter.renameTo(table);
    } while (statement.tokens().acceptSymbol(","));
  }
}
