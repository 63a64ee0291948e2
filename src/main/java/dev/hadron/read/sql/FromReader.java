package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ViewStructure.Named;
import dev.hadron.catalog.ViewStructure.Opaque;
import dev.hadron.catalog.ViewStructure.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads FROM: the relations of a query and how they are joined. */
final class FromReader {

  /** Words that end FROM, ON and the list of items. */
  static final Set<String> CLAUSES =
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

  private static final Set<String> JOINS =
      Set.of("join", "inner", "left", "right", "full", "cross", "natural");

  private static final Set<String> NO_ALIAS = Set.of("on", "using", "with", "tablesample");

  private final QueryReader queries;
  private final Tokens tokens;
  private final SchemaDraft schema;
  private final Scope scope;
  private final Joins joins;

  FromReader(QueryReader queries, Tokens tokens, SchemaDraft schema, Scope scope, Joins joins) {
    this.queries = queries;
    this.tokens = tokens;
    this.schema = schema;
    this.scope = scope;
    this.joins = joins;
  }

  /** Reads on behind FROM. */
  void read() {
    do {
      joined();
    } while (tokens.acceptSymbol(","));
  }

  private void joined() {
    int first = scope.size();
    relation();
    while (isJoin()) {
      boolean natural = tokens.accept("natural");
      boolean cross = tokens.accept("cross");
      String kind = tokens.atAny("inner", "left", "right", "full") ? tokens.next().text() : "";
      tokens.accept("outer");
      tokens.expect("join");
      int second = scope.size();
      relation();
      Joins.Join join = joins.join(kind, first, second, scope.size());
      if (natural) {
        scope.merge();
        joins.giveUp("it has a NATURAL JOIN", tokens.where());
      } else if (!cross) {
        condition(join);
      }
    }
  }

  private boolean isJoin() {
    return isWordOf(JOINS);
  }

  private boolean isWordOf(Set<String> words) {
    return tokens.peek().kind() == Token.Kind.WORD && words.contains(tokens.peek().text());
  }

  private void condition(Joins.Join join) {
    if (tokens.accept("using")) {
      List<String> names = tokens.nameList();
      scope.merge();
      joins.using(join, names, scope, tokens.where());
      return;
    }
    tokens.expect("on");
    int first = tokens.position();
    tokens.skipTo(() -> isJoin() || isWordOf(CLAUSES) || tokens.atSymbol(",") || tokens.atSymbol(")"));
    joins.on(join, tokens.between(first, tokens.position()));
  }

  /** A table, a bracket of joins, a query with a name, or a function. */
  private void relation() {
    tokens.accept("lateral");
    tokens.accept("only");
    boolean query = tokens.peek(1).isWord("select") || tokens.peek(1).isWord("with");
    if (tokens.atSymbol("(") && query) {
      tokens.next();
      QueryReading reading = queries.query(scope);
      tokens.expectSymbol(")");
      add(reading, "");
    } else if (tokens.acceptSymbol("(")) {
      joined();
      tokens.expectSymbol(")");
    } else {
      table();
    }
  }

  private void table() {
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    String name = parts.get(parts.size() - 1);
    if (tokens.atSymbol("(")) {
      function(name, token);
      return;
    }
    Optional<QueryReading> query = parts.size() == 1 ? scope.query(name) : Optional.empty();
    if (query.isPresent()) {
      add(query.get(), name);
      return;
    }
    Optional<QualifiedName> found = find(parts);
    Optional<List<Column>> columns = found.flatMap(this::columnsOf);
    String alias = alias(name);
    if (tokens.atSymbol("(")) {
      // New names for the columns of a table are left to the server.
      throw tokens.expected("no column names");
    }
    if (columns.isEmpty()) {
      scope.addUnknown();
      joins.addUnknown(
          "the columns of " + String.join(".", parts) + " are not known", tokens.where(token));
      return;
    }
    scope.add(alias, columns.get());
    joins.add(new Named(found.get()));
  }

  private void function(String name, Token token) {
    tokens.bracketed();
    alias("");
    if (tokens.atSymbol("(")) {
      tokens.bracketed();
    }
    scope.addUnknown();
    joins.addUnknown("it reads from the function " + name, tokens.where(token));
  }

  private void add(QueryReading given, String otherwise) {
    String alias = alias(otherwise);
    QueryReading reading = tokens.atSymbol("(") ? given.named(tokens.nameList()) : given;
    if (reading.columns().isPresent()) {
      scope.add(alias, reading.columns().get());
      joins.add(new Query(reading.structure()));
    } else {
      Opaque why = reading.problem().orElseThrow();
      scope.addUnknown();
      joins.addUnknown(why.reason(), why.where());
    }
  }

  /** The name given, or the one without it. */
  private String alias(String otherwise) {
    boolean as = tokens.accept("as");
    boolean named =
        as
            || tokens.peek().isName()
                && !isWordOf(NO_ALIAS)
                && !isWordOf(JOINS)
                && !isWordOf(CLAUSES);
    return named ? tokens.name() : otherwise;
  }

  private Optional<QualifiedName> find(List<String> parts) {
    return schema.find(
        parts, name -> schema.tables.containsKey(name) || schema.views.containsKey(name));
  }

  private Optional<List<Column>> columnsOf(QualifiedName name) {
    TableDraft table = schema.tables.get(name);
    List<Column> columns = table == null ? schema.views.get(name).columns() : table.columns;
    boolean known = table == null ? !columns.isEmpty() : !table.columnsUnknown;
    return known ? Optional.of(List.copyOf(columns)) : Optional.empty();
  }
}
