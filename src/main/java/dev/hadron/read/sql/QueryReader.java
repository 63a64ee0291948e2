package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.ViewStructure;
import dev.hadron.catalog.ViewStructure.Condition;
import dev.hadron.catalog.ViewStructure.Hidden;
import dev.hadron.catalog.ViewStructure.Item;
import dev.hadron.catalog.ViewStructure.Opaque;
import dev.hadron.catalog.ViewStructure.Output;
import dev.hadron.catalog.ViewStructure.Reference;
import dev.hadron.catalog.ViewStructure.Select;
import dev.hadron.catalog.ViewStructure.Source;
import dev.hadron.catalog.ViewStructure.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Derives the columns of a query, and how its rows come about, from the tables, views and well-known
 * functions it names.
 */
final class QueryReader {

  private static final int MAX_DEPTH = 100;

  private static final Set<String> SET_OPERATIONS = Set.of("union", "except", "intersect");

  private final Tokens tokens;
  private final SchemaDraft schema;

  QueryReader(Tokens tokens, SchemaDraft schema) {
    this.tokens = tokens;
    this.schema = schema;
  }

  /** The query that starts here. */
  QueryReading read() {
    Token start = tokens.peek();
    try {
      return isTooDeep()
          ? QueryReading.unknown("it is nested too deep", tokens.where(start))
          : query(null);
    } catch (StatementProblem problem) {
      // What cannot be derived is no fault of the input: the server knows.
      return QueryReading.unknown(
          problem.diagnostic().message(), problem.diagnostic().where());
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

  private int step() {
    if (tokens.atSymbol("(") || tokens.atSymbol("[")) {
      return 1;
    }
    return tokens.atSymbol(")") || tokens.atSymbol("]") ? -1 : 0;
  }

  /** Reads on at SELECT or WITH, up to a closing bracket or the end. */
  QueryReading query(Scope outer) {
    Scope around = outer;
    if (tokens.at("with")) {
      around = new Scope(outer);
      with(around);
    }
    QueryReading reading = operand(around);
    while (isWordOf(SET_OPERATIONS)) {
      Token operation = tokens.next();
      tokens.accept("all");
      tokens.accept("distinct");
      reading = together(reading, operation, operand(around));
    }
    // What follows in brackets orders rows and counts them.
    tokens.skipTo(() -> tokens.atSymbol(")"));
    return reading;
  }

  private void with(Scope scope) {
    tokens.expect("with");
    if (tokens.at("recursive")) {
      throw tokens.expected("no recursive query");
    }
    do {
      String name = tokens.name();
      List<String> names = tokens.atSymbol("(") ? tokens.nameList() : List.of();
      tokens.expect("as");
      tokens.accept("not");
      tokens.accept("materialized");
      tokens.expectSymbol("(");
      QueryReading reading = query(scope).named(names);
      tokens.expectSymbol(")");
      scope.name(name, reading);
    } while (tokens.acceptSymbol(","));
  }

  private QueryReading operand(Scope outer) {
    if (tokens.acceptSymbol("(")) {
      QueryReading inner = query(outer);
      tokens.expectSymbol(")");
      return inner;
    }
    return select(outer);
  }

  /** Rows of two queries, whose columns are known where they have the same types. */
  private QueryReading together(QueryReading one, Token operation, QueryReading other) {
    String name = operation.text().toUpperCase(Locale.ROOT);
    Opaque together = new Opaque("it is put together by " + name, tokens.where(operation));
    if (one.columns().isEmpty() || other.columns().isEmpty()) {
      return one.columns().isEmpty() ? one : other;
    }
    List<SqlType> types = one.columns().get().stream().map(Column::type).toList();
    boolean same = types.equals(other.columns().get().stream().map(Column::type).toList());
    return same
        ? QueryReading.known(one.columns().get(), together)
        : QueryReading.unknown("the types on both sides of " + name + " differ", together.where());
  }

  private QueryReading select(Scope outer) {
    tokens.expect("select");
    List<List<Token>> distinctOn = List.of();
    boolean distinct = tokens.accept("distinct");
    if (distinct && tokens.accept("on")) {
      int first = tokens.position();
      tokens.bracketed();
      distinctOn = Conjuncts.split(tokens.between(first + 1, tokens.position() - 1), ",");
    }
    tokens.accept("all");
    List<List<Token>> items = items();
    Scope scope = new Scope(outer);
    Joins joins = new Joins();
    if (tokens.accept("from")) {
      new FromReader(this, tokens, schema, scope, joins).read();
    }
    SelectClauses clauses = SelectClauses.read(tokens, joins);
    List<List<Token>> grouped = distinct && !distinctOn.isEmpty() ? distinctOn : clauses.grouped();
    return new Reading(items, scope, joins).reading(distinct && distinctOn.isEmpty(), grouped, clauses);
  }

  /** The select list, an item a slice. */
  private List<List<Token>> items() {
    List<List<Token>> items = new ArrayList<>();
    do {
      int first = tokens.position();
      tokens.skipTo(() -> isItemEnd(first));
      items.add(tokens.between(first, tokens.position()));
    } while (tokens.acceptSymbol(","));
    return items;
  }

  private boolean isItemEnd(int first) {
    boolean distinctFrom =
        tokens.at("from")
            && tokens.position() > first
            && tokens.between(tokens.position() - 1, tokens.position()).get(0).isWord("distinct");
    return tokens.atSymbol(",")
        || tokens.atSymbol(")")
        || !distinctFrom && isWordOf(FromReader.CLAUSES);
  }

  private boolean isWordOf(Set<String> words) {
    return tokens.peek().kind() == Token.Kind.WORD && words.contains(tokens.peek().text());
  }

  /** The items of one SELECT in what its FROM has. */
  private final class Reading {

    private final List<List<Token>> list;
    private final Scope scope;
    private final Joins joins;
    private final ExpressionTypes types;
    private final List<Column> columns = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<List<Token>> expressions = new ArrayList<>();
    private Opaque problem;
    private boolean multiplied;

    Reading(List<List<Token>> list, Scope scope, Joins joins) {
      this.list = list;
      this.scope = scope;
      this.joins = joins;
      this.types = new ExpressionTypes(tokens.source(), schema, scope);
    }

    QueryReading reading(boolean distinct, List<List<Token>> grouped, SelectClauses clauses) {
      list.forEach(this::item);
      Optional<List<Column>> known = problem == null ? Optional.of(columns) : Optional.empty();
      if (joins.unknown().isPresent()) {
        return new QueryReading(known, joins.unknown().get(), Optional.ofNullable(problem));
      }
      List<Condition> conditions = joins.conditions(scope);
      List<Source> sources = joins.sources();
      ViewStructure structure =
          new Select(
              sources,
              conditions,
              items,
              grouping(distinct, grouped),
              joins.isConditional() || clauses.isConditional(),
              multiplied);
      return new QueryReading(known, structure, Optional.ofNullable(problem));
    }

    private void item(List<Token> item) {
      Optional<List<Scope.Bound>> star = star(item);
      if (star.isPresent()) {
        for (Scope.Bound each : star.get()) {
          add(each.column().name(), Optional.of(each.column().type()), item);
          items.add(new Item(each.column().name(), Optional.of(each.reference()), false));
          expressions.add(List.of());
        }
        return;
      }
      int label = SelectItem.labelStart(item);
      String name = SelectItem.name(item, label);
      add(name, types.of(item.subList(0, label)), item);
      List<Token> expression = Conjuncts.withoutBrackets(item.subList(0, label));
      Optional<Reference> column =
          Conjuncts.reference(expression, scope).map(Scope.Bound::reference);
      items.add(new Item(name, column, column.isEmpty() && SelectItem.isNeverNull(expression)));
      expressions.add(expression);
      multiplied |= new FunctionTypes(types, schema, tokens.source()).mayReturnSeveral(expression);
    }

    private void add(String name, Optional<SqlType> type, List<Token> item) {
      if (type.isPresent()) {
        columns.add(Column.of(name, type.get(), true, tokens.where(item.get(0))));
      } else if (problem == null) {
        String called = name.isEmpty() ? "a column" : "column " + name;
        problem = new Opaque("its text does not tell the type of " + called, tokens.where(item.get(0)));
      }
    }

    /** The columns of {@code *} and {@code alias.*}; empty for anything else. */
    private Optional<List<Scope.Bound>> star(List<Token> item) {
      if (item.isEmpty()) {
        throw tokens.expected("a column");
      }
      if (!item.get(item.size() - 1).isSymbol("*") || item.size() == 2 || item.size() > 3) {
        return Optional.empty();
      }
      Optional<List<Scope.Bound>> found =
          item.size() == 1 ? scope.all() : scope.all(item.get(0).text());
      return Optional.of(found.orElseThrow(() -> tokens.expected("known columns")));
    }

    private Optional<List<Term>> grouping(boolean distinct, List<List<Token>> grouped) {
      List<Term> terms = new ArrayList<>();
      for (int i = 0; distinct && i < items.size(); i++) {
        terms.add(output(i));
      }
      grouped.forEach(term -> terms.add(term(Conjuncts.withoutBrackets(term))));
      boolean one = grouped.isEmpty() && list.stream().anyMatch(SelectItem::isAggregate);
      return terms.isEmpty() && !one ? Optional.empty() : Optional.of(terms);
    }

    private Term output(int item) {
      return items.get(item).column().<Term>map(column -> column).orElse(new Output(item));
    }

    /** A column, the number of an item, its name, or its whole expression. */
    private Term term(List<Token> term) {
      boolean single = term.size() == 1;
      if (single && term.get(0).kind() == Token.Kind.NUMBER) {
        int place = term.get(0).text().matches("[0-9]{1,4}") ? Integer.parseInt(term.get(0).text()) : 0;
        return place > 0 && place <= items.size() ? output(place - 1) : new Hidden();
      }
      Optional<Scope.Bound> column = Conjuncts.reference(term, scope);
      if (column.isPresent()) {
        return column.get().reference();
      }
      for (int i = 0; i < items.size(); i++) {
        boolean named = single && term.get(0).isName() && term.get(0).text().equals(items.get(i).name());
        if (named || isSame(term, expressions.get(i))) {
          return output(i);
        }
      }
      return new Hidden();
    }

    private boolean isSame(List<Token> one, List<Token> other) {
      boolean same = !one.isEmpty() && one.size() == other.size();
      for (int i = 0; same && i < one.size(); i++) {
        same =
            one.get(i).kind() == other.get(i).kind()
                && one.get(i).text().equals(other.get(i).text());
      }
      return same;
    }
  }
}
