package dev.hadron.read.sql;

import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Deferral;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the clauses of constraints and indexes of other dialects. */
final class DialectKeys {

  private final DialectStatement statement;
  private final Tokens tokens;
  private final DialectConstraints constraints;

  DialectKeys(DialectStatement statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.constraints = new DialectConstraints(statement);
  }

  /** What was read, for those that apply it. */
  DialectConstraints constraints() {
    return constraints;
  }

  /** True where a constraint comes next, without a name. */
  boolean startsHere() {
    return tokens.atAny("check", "unique", "references", "default")
        || tokens.at("primary", "key")
        || tokens.at("foreign", "key")
        || tokens.at("not", "null");
  }

  /** True where an index clause, and not a column, comes next. */
  private boolean isIndex() {
    boolean inline =
        switch (statement.dialect()) {
          case MYSQL, SQLSERVER, COCKROACHDB, H2 -> true;
          default -> false;
        };
    boolean named = tokens.peek(1).isName() || tokens.peek(1).isSymbol("(");
    if (tokens.atAny("fulltext", "spatial", "inverted")) {
      return inline && named && (tokens.peek(2).isSymbol("(") || tokens.peek(1).kind() == Token.Kind.WORD);
    }
    return inline
        && (tokens.at("index") || tokens.at("key") && isKeyClause())
        && named;
  }

  /** H2 takes MySQL's {@code KEY name (column)}, but also a column called key. */
  private boolean isKeyClause() {
    boolean listed =
        tokens.peek(1).isName() && tokens.peek(2).isSymbol("(") && tokens.peek(3).isName();
    return statement.dialect() == Dialect.MYSQL || statement.dialect() == Dialect.H2 && listed;
  }

  /** True where something else than a column comes next in a table's list. */
  boolean isElement() {
    return tokens.at("constraint")
        || tokens.at("check") && tokens.peek(1).isSymbol("(")
        || tokens.at("unique")
        || tokens.at("primary", "key")
        || tokens.at("foreign", "key")
        || tokens.at("period", "for")
        || tokens.at("supplemental", "log")
        || tokens.at("family") && tokens.peek(2).isSymbol("(")
        || tokens.at("exclude") && !tokens.peek(1).isName()
        || isIndex();
  }

  /** Reads one constraint clause of a column; false where none starts here. */
  boolean ofColumn(TableDraft table, String column, String given, Token token) {
    List<String> columns = List.of(column);
    if (tokens.accept("primary", "key") || acceptKey()) {
      options();
      constraints.primaryKey(table, given, listed(table, columns), token);
    } else if (tokens.accept("unique")) {
      tokens.accept("key");
      options();
      constraints.unique(table, given, listed(table, columns), token);
    } else if (tokens.at("check") && tokens.peek(1).isSymbol("(")) {
      check(table, given, token);
    } else if (tokens.accept("foreign", "key", "references") || tokens.accept("references")) {
      foreignKey(table, given, columns, token);
    } else if (statement.dialect() == Dialect.SQLSERVER && tokens.accept("index")) {
      String name = tokens.name();
      boolean unique = tokens.accept("unique");
      options();
      List<Index.Key> parts =
          tokens.atSymbol("(") ? parts(table) : List.of(Index.Key.ofColumn(column));
      options();
      constraints.index(table, name, unique, "btree", parts, predicate(table), token);
    } else {
      return false;
    }
    return true;
  }

  /** SQL Server takes a key of the table without the comma that would part it from the column. */
  private List<String> listed(TableDraft table, List<String> column) {
    if (statement.dialect() != Dialect.SQLSERVER || !tokens.atSymbol("(")) {
      return column;
    }
    List<String> listed = DialectConstraints.names(parts(table));
    options();
    return listed;
  }

  private boolean acceptKey() {
    return statement.dialect() == Dialect.MYSQL && tokens.accept("key");
  }

  /** Reads one constraint or index of a table. */
  void ofTable(TableDraft table) {
    Token token = tokens.peek();
    if (isOfPeriod()) {
      int first = tokens.position();
      tokens.skipElement();
      statement.note(
          "sql-period-key",
          tokens.textBetween(first, tokens.position()),
          "left out: periods that may not overlap have no counterpart",
          token);
      return;
    }
    String given = "";
    if (tokens.accept("constraint")) {
      tokens.accept("if", "not", "exists");
      given = startsHere() ? "" : constraintName();
    }
    if (tokens.accept("primary", "key")) {
      options();
      if (statement.dialect() == Dialect.MYSQL && tokens.peek().isName()) {
        // MySQL takes a name and forgets it.
        tokens.name();
        options();
      }
      List<Index.Key> parts = parts(table);
      options();
      constraints.primaryKey(table, given, DialectConstraints.names(parts), token);
    } else if (tokens.accept("unique")) {
      uniqueOfTable(table, given, token);
    } else if (tokens.accept("foreign", "key")) {
      tokens.accept("if", "not", "exists");
      String name = tokens.atSymbol("(") ? given : given.isEmpty() ? tokens.name() : skipName(given);
      List<String> columns = tokens.nameList();
      tokens.expect("references");
      foreignKey(table, name, columns, token);
    } else if (tokens.at("check")) {
      check(table, given, token);
    } else if (tokens.atAny("period", "supplemental") || tokens.at("family") || tokens.at("exclude")) {
      tokens.skipElement();
    } else if (tokens.accept("default")) {
      defaultFor(table);
    } else {
      index(table, token);
    }
  }

  /** {@code UNIQUE (room, booked WITHOUT OVERLAPS)} of MariaDB. */
  private boolean isOfPeriod() {
    if (statement.dialect() != Dialect.MYSQL) {
      return false;
    }
    int start = tokens.position();
    tokens.skipElement();
    List<Token> element = tokens.between(start, tokens.position());
    tokens.backTo(start);
    return IntStream.range(1, element.size())
        .anyMatch(
            i -> element.get(i - 1).isWord("without") && element.get(i).isWord("overlaps"));
  }

  /** H2's own scripts say the schema as well. */
  private String constraintName() {
    String name = tokens.name();
    return tokens.acceptSymbol(".") ? tokens.name() : name;
  }

  private String skipName(String given) {
    tokens.name();
    return given;
  }

  private void uniqueOfTable(TableDraft table, String given, Token token) {
    if (tokens.atAny("key", "index")) {
      tokens.next();
    }
    if (!tokens.accept("nulls", "distinct")) {
      tokens.accept("nulls", "not", "distinct");
    }
    tokens.accept("if", "not", "exists");
    options();
    String name = tokens.atSymbol("(") ? given : tokens.name();
    options();
    List<Index.Key> parts = parts(table);
    options();
    Optional<String> predicate = predicate(table);
    options();
    constraints.uniqueOrIndex(table, name.isEmpty() ? given : name, parts, predicate, token);
  }

  /** Transact-SQL: {@code ADD CONSTRAINT d DEFAULT (0) FOR column}. */
  private void defaultFor(TableDraft table) {
    int first = tokens.position();
    tokens.expression(Set.of("for"));
    String expression = DialectExpressions.standard(tokens, first, tokens.position(), table);
    tokens.expect("for");
    String column = DialectExpressions.column(table, tokens.name());
    table.changeColumn(
        column,
        each -> each.withValue(new ColumnValue.Expression(expression)));
  }

  private void index(TableDraft table, Token token) {
    String method = "btree";
    boolean special = tokens.atAny("fulltext", "spatial", "inverted");
    if (special) {
      method = tokens.next().text();
    }
    boolean said = tokens.accept("index") || tokens.accept("key");
    if (!said && !special) {
      throw tokens.expected("a column, a constraint or an index");
    }
    tokens.accept("if", "not", "exists");
    String name = tokens.atSymbol("(") || tokens.at("using") ? "" : tokens.name();
    boolean unique = tokens.accept("unique");
    options();
    List<Index.Key> parts = parts(table);
    options();
    Optional<String> predicate = predicate(table);
    options();
    constraints.index(table, name, unique, method, parts, predicate, token);
  }

  /** The condition of an index on some rows only. */
  Optional<String> predicate(TableDraft table) {
    if (!tokens.accept("where")) {
      return Optional.empty();
    }
    int first = tokens.position();
    tokens.expression(Set.of("with", "on"));
    return Optional.of(DialectExpressions.standard(tokens, first, tokens.position(), table));
  }

  /** {@code (name(20) DESC, (expression))}; prefix lengths become expressions. */
  List<Index.Key> parts(TableDraft table) {
    List<Index.Key> parts = new ArrayList<>();
    tokens.expectSymbol("(");
    do {
      parts.add(part(table));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
    return parts;
  }

  private Index.Key part(TableDraft table) {
    int first = tokens.position();
    boolean plain = tokens.peek().isName() && !tokens.peek(1).isSymbol(".");
    Token name = tokens.peek();
    boolean prefix =
        plain
            && tokens.peek(1).isSymbol("(")
            && tokens.peek(2).kind() == Token.Kind.NUMBER
            && tokens.peek(3).isSymbol(")");
    String text;
    if (prefix) {
      tokens.next();
      String length = tokens.bracketed();
      String column = DialectExpressions.column(table, tokens.nameOf(name));
      text = "left(" + SqlIdentifier.quote(column) + ", " + length + ")";
    } else if (plain && !tokens.peek(1).isSymbol("(")) {
      text = DialectExpressions.column(table, tokens.name());
    } else {
      tokens.expression(Set.of("asc", "desc", "collate", "nulls"));
      text = DialectExpressions.standard(tokens, first, tokens.position(), table);
      plain = false;
    }
    if (tokens.accept("collate")) {
      tokens.next();
    }
    boolean descending = tokens.accept("desc");
    tokens.accept("asc");
    if (tokens.accept("nulls")) {
      tokens.next();
    }
    Optional<String> column = plain && !prefix ? Optional.of(text) : Optional.empty();
    return new Index.Key(
        column, text, Optional.empty(), Optional.empty(), descending, Optional.empty());
  }

  /** What may stand between the parts of a key. */
  void options() {
    new KeyOptions(tokens).skip();
  }

  private void check(TableDraft table, String given, Token token) {
    tokens.expect("check");
    tokens.accept("not", "for", "replication");
    int first = tokens.position();
    tokens.bracketed();
    int behind = tokens.position();
    options();
    constraints.check(
        table, given, () -> DialectExpressions.standard(tokens, first, behind, table), token);
  }

  private void foreignKey(TableDraft table, String given, List<String> names, Token token) {
    QualifiedName target = statement.tableName(tokens.dottedName());
    List<String> listed = tokens.atSymbol("(") ? tokens.nameList() : List.of();
    ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    while (tokens.at("on") || tokens.at("match") || tokens.at("not", "for", "replication")) {
      if (tokens.accept("on", "delete")) {
        onDelete = action();
      } else if (tokens.accept("on", "update")) {
        if (!isAction()) {
          tokens.backTo(tokens.position() - 2);
          break;
        }
        onUpdate = action();
      } else if (tokens.accept("match")) {
        tokens.next();
      } else {
        tokens.expect("not", "for", "replication");
      }
    }
    options();
    ForeignKey key =
        new ForeignKey(
            given, names, target, listed, onDelete, onUpdate, List.of(), ForeignKey.Match.SIMPLE,
            Deferral.NOT_DEFERRABLE, true, "", tokens.where(token));
    constraints.foreignKey(table, key, token);
  }

  private boolean isAction() {
    return tokens.atAny("cascade", "restrict")
        || tokens.at("set", "null")
        || tokens.at("set", "default")
        || tokens.at("no", "action");
  }

  private ReferentialAction action() {
    for (ReferentialAction action : ReferentialAction.values()) {
      if (tokens.accept(action.sql().toLowerCase(Locale.ROOT).split(" "))) {
        return action;
      }
    }
    throw tokens.expected("CASCADE, RESTRICT, SET NULL, SET DEFAULT or NO ACTION");
  }
}
