package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Derives the columns of a query from the tables, views and well-known functions it names. Set
 * operations and WITH are left to the server.
 */
final class QueryReader {

  private static final int MAX_DEPTH = 100;

  private static final Set<String> AFTER_LIST =
      Set.of(
          "from",
          "where",
          "group",
          "having",
          "window",
          "union",
          "except",
          "intersect",
          "order",
          "limit",
          "offset",
          "fetch",
          "for");

  private static final Set<String> SET_OPERATIONS = Set.of("union", "except", "intersect");

  private static final Set<String> NO_ALIAS =
      Set.of(
          "on",
          "using",
          "join",
          "inner",
          "left",
          "right",
          "full",
          "cross",
          "natural",
          "where",
          "group",
          "having",
          "window",
          "union",
          "except",
          "intersect",
          "order",
          "limit",
          "offset",
          "fetch",
          "for",
          "with",
          "tablesample");

  private final Tokens tokens;
  private final SchemaDraft schema;

  QueryReader(Tokens tokens, SchemaDraft schema) {
    this.tokens = tokens;
    this.schema = schema;
  }

  /**
   * The columns of the query that starts here, with an empty name where the server makes one up;
   * empty where any type is not known.
   */
  Optional<List<Column>> columns() {
    try {
      return isTooDeep() ? Optional.empty() : query(null);
    } catch (StatementProblem problem) {
      // What cannot be derived is no fault of the input: the server knows.
      return Optional.empty();
    }
  }

  /** Reading follows the nesting; no person writes this deep. */
  private boolean isTooDeep() {
    int position = tokens.position();
    int depth = 0;
    int deepest = 0;
    while (!tokens.isEnd()) {
      depth += step() + (tokens.at("case") ? 1 : tokens.at("end") ? -1 : 0);
      deepest = Math.max(deepest, depth);
      tokens.next();
    }
    tokens.backTo(position);
    return deepest > MAX_DEPTH;
  }

  /** Reads on at SELECT, up to a closing bracket or the end. */
  Optional<List<Column>> query(Scope outer) {
    if (tokens.acceptSymbol("(")) {
      Optional<List<Column>> inner = query(outer);
      tokens.expectSymbol(")");
      return isAtEnd() ? inner : Optional.empty();
    }
    tokens.expect("select");
    if (tokens.accept("distinct") && tokens.accept("on")) {
      tokens.bracketed();
    }
    tokens.accept("all");
    List<List<Token>> items = items();
    Scope scope = new Scope(outer);
    if (tokens.accept("from")) {
      do {
        joined(scope);
      } while (tokens.acceptSymbol(","));
    }
    return skipClauses() ? evaluated(items, scope) : Optional.empty();
  }

  private boolean isAtEnd() {
    return tokens.isEnd() || tokens.atSymbol(")");
  }

  /** The select list, an item a slice. */
  private List<List<Token>> items() {
    List<List<Token>> items = new ArrayList<>();
    do {
      int first = tokens.position();
      int depth = 0;
      while (!tokens.isEnd() && (depth > 0 || !isItemEnd(first))) {
        depth += step();
        tokens.next();
      }
      items.add(tokens.between(first, tokens.position()));
    } while (tokens.acceptSymbol(","));
    return items;
  }

  private boolean isItemEnd(int first) {
    boolean distinctFrom =
        tokens.at("from")
            && tokens.position() > first
            && tokens.between(tokens.position() - 1, tokens.position()).get(0).isWord("distinct");
    return tokens.atSymbol(",") || tokens.atSymbol(")") || !distinctFrom && isWordOf(AFTER_LIST);
  }

  private boolean isWordOf(Set<String> words) {
    return tokens.peek().kind() == Token.Kind.WORD && words.contains(tokens.peek().text());
  }

  private int step() {
    if (tokens.atSymbol("(") || tokens.atSymbol("[")) {
      return 1;
    }
    return tokens.atSymbol(")") || tokens.atSymbol("]") ? -1 : 0;
  }

  /** Passes WHERE and what follows; false where another query is added to this one. */
  private boolean skipClauses() {
    int depth = 0;
    while (!tokens.isEnd() && (depth > 0 || !tokens.atSymbol(")"))) {
      if (depth == 0 && isWordOf(SET_OPERATIONS)) {
        return false;
      }
      depth += step();
      tokens.next();
    }
    return true;
  }

  private void joined(Scope scope) {
    relation(scope);
    while (isJoin()) {
      boolean natural = tokens.accept("natural");
      boolean cross = tokens.accept("cross");
      if (tokens.atAny("inner", "left", "right", "full")) {
        tokens.next();
        tokens.accept("outer");
      }
      tokens.expect("join");
      relation(scope);
      if (natural) {
        scope.merge();
      } else if (!cross) {
        condition(scope);
      }
    }
  }

  private boolean isJoin() {
    return tokens.atAny("join", "inner", "left", "right", "full", "cross", "natural");
  }

  private void condition(Scope scope) {
    if (tokens.accept("using")) {
      tokens.bracketed();
      scope.merge();
      return;
    }
    tokens.expect("on");
    int depth = 0;
    while (!tokens.isEnd()
        && (depth > 0
            || !isJoin()
                && !isWordOf(AFTER_LIST)
                && !tokens.atSymbol(")")
                && !tokens.atSymbol(","))) {
      depth += step();
      tokens.next();
    }
  }

  /** A table, a bracket of joins, a query with a name, or a function. */
  private void relation(Scope scope) {
    tokens.accept("lateral");
    tokens.accept("only");
    if (tokens.atSymbol("(") && tokens.peek(1).isWord("select")) {
      tokens.next();
      Optional<List<Column>> columns = query(scope);
      tokens.expectSymbol(")");
      add(scope, alias(""), columns);
    } else if (tokens.acceptSymbol("(")) {
      joined(scope);
      tokens.expectSymbol(")");
    } else {
      List<String> parts = tokens.dottedName();
      if (tokens.atSymbol("(")) {
        tokens.bracketed();
        alias("");
        scope.addUnknown();
      } else {
        add(scope, alias(parts.get(parts.size() - 1)), columnsOf(parts));
      }
    }
  }

  /** The name given, or the one without it; a list of column names is left to the server. */
  private String alias(String otherwise) {
    boolean as = tokens.accept("as");
    boolean named = as || tokens.peek().isName() && !isWordOf(NO_ALIAS);
    String alias = named ? tokens.name() : otherwise;
    if (named && tokens.atSymbol("(")) {
      throw tokens.expected("no column names");
    }
    return alias;
  }

  private static void add(Scope scope, String alias, Optional<List<Column>> columns) {
    if (columns.isPresent()) {
      scope.add(alias, columns.get());
    } else {
      scope.addUnknown();
    }
  }

  private Optional<List<Column>> columnsOf(List<String> parts) {
    Optional<TableDraft> table = schema.table(parts).filter(each -> !each.columnsUnknown);
    if (table.isPresent()) {
      return Optional.of(table.get().columns);
    }
    Optional<QualifiedName> view = schema.find(parts, schema.views::containsKey);
    return view.map(name -> schema.views.get(name).columns()).filter(each -> !each.isEmpty());
  }

  private Optional<List<Column>> evaluated(List<List<Token>> items, Scope scope) {
    ExpressionTypes types = new ExpressionTypes(tokens.source(), schema, scope);
    List<Column> columns = new ArrayList<>();
    for (List<Token> item : items) {
      Optional<List<Column>> star = star(item, scope);
      if (star.isPresent()) {
        star.get().forEach(each -> columns.add(plain(each.name(), each.type(), item)));
        continue;
      }
      int label = SelectItem.labelStart(item);
      Optional<SqlType> type = types.of(item.subList(0, label));
      if (type.isEmpty()) {
        return Optional.empty();
      }
      columns.add(plain(SelectItem.name(item, label), type.get(), item));
    }
    return Optional.of(columns);
  }

  private Column plain(String name, SqlType type, List<Token> item) {
    return Column.of(name, type, true, tokens.where(item.get(0)));
  }

  /** The columns of {@code *} and {@code alias.*}; empty for anything else. */
  private Optional<List<Column>> star(List<Token> item, Scope scope) {
    if (item.isEmpty()) {
      throw tokens.expected("a column");
    }
    if (!item.get(item.size() - 1).isSymbol("*") || item.size() == 2 || item.size() > 3) {
      return Optional.empty();
    }
    Optional<List<Column>> columns = item.size() == 1 ? scope.all() : scope.all(item.get(0).text());
    return Optional.of(columns.orElseThrow(() -> tokens.expected("known columns")));
  }
}
