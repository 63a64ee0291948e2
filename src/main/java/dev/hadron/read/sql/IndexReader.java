package dev.hadron.read.sql;

import dev.hadron.catalog.ExtensionTypes;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Interprets CREATE INDEX. */
final class IndexReader {

  /** Words behind a key's expression. */
  private static final Set<String> KEY_OPTIONS = Set.of("collate", "asc", "desc", "nulls");

  /** Those of every server; others come with an extension. */
  private static final Set<String> METHODS =
      Set.of("btree", "hash", "gist", "gin", "spgist", "brin", "rtree");

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;

  IndexReader(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
  }

  /** Reads on behind the word INDEX. */
  void read(boolean unique) {
    tokens.accept("concurrently");
    boolean lenient = tokens.accept("if", "not", "exists");
    Token nameToken = tokens.peek();
    String given = tokens.at("on") ? "" : tokens.dottedName().get(0);
    tokens.expect("on");
    tokens.accept("only");
    Token relation = tokens.peek();
    List<String> parts = tokens.dottedName();
    Optional<QualifiedName> view = schema.find(parts, schema.views::containsKey);
    QualifiedName owner = view.orElseGet(() -> statement.table(parts, relation).name);
    if (!given.isEmpty() && schema.relationExists(owner.sibling(given))) {
      if (lenient) {
        tokens.rest();
        return;
      }
      statement.requireFree(owner.sibling(given), nameToken);
    }
    Index index = index(owner, given, unique, nameToken);
    if (view.isPresent()) {
      schema.views.computeIfPresent(owner, (name, old) -> withIndex(old, index));
    } else {
      schema.tables.get(owner).indexes.add(index);
    }
  }

  private static View withIndex(View view, Index index) {
    List<Index> indexes = new ArrayList<>(view.indexes());
    indexes.add(index);
    return view.withIndexes(indexes);
  }

  private Index index(QualifiedName owner, String given, boolean unique, Token token) {
    String method = method();
    TableDraft table = schema.tables.get(owner);
    Predicate<String> isColumn = table == null ? name -> true : table::hasColumn;
    List<Index.Key> keys = keys(isColumn);
    List<String> include = tokens.accept("include") ? tokens.nameList() : List.of();
    boolean notDistinct = tokens.accept("nulls", "not", "distinct");
    if (!notDistinct) {
      tokens.accept("nulls", "distinct");
    }
    Optional<String> options = Optional.empty();
    if (tokens.accept("with")) {
      options = Optional.of(tokens.bracketed());
    }
    if (tokens.accept("tablespace")) {
      tokens.name();
    }
    Optional<String> predicate = Optional.empty();
    if (tokens.accept("where")) {
      int first = tokens.position();
      predicate = Optional.of(Expressions.withoutOuterBrackets(tokens.expression(Set.of())));
      statement
          .check(first, tokens.position(), ExpressionSyntax::expression)
          .forEach(name -> requireColumn(name, isColumn));
    }
    Index index =
        new Index(
            given,
            unique,
            method,
            keys,
            include,
            notDistinct,
            predicate,
            options,
            "",
            tokens.where(token));
    return given.isEmpty()
        ? index.withName(schema.chooseRelationName(owner, namePart(index), "idx"))
        : index;
  }

  private String method() {
    if (!tokens.accept("using")) {
      return "btree";
    }
    Token token = tokens.peek();
    String method = tokens.name();
    if (!METHODS.contains(method) && !ExtensionTypes.mayBringRelations(schema.extensions)) {
      throw statement.missing("access method " + method + " does not exist", token);
    }
    return method;
  }

  private List<Index.Key> keys(Predicate<String> isColumn) {
    List<Index.Key> keys = new ArrayList<>();
    tokens.expectSymbol("(");
    do {
      keys.add(key(isColumn));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
    return keys;
  }

  private Index.Key key(Predicate<String> isColumn) {
    Token first = tokens.peek();
    int start = tokens.position();
    String expression = expression();
    List<Token> named =
        first.isSymbol("(")
            ? statement.check(start + 1, tokens.position() - 1, ExpressionSyntax::scalar)
            : statement.check(start, tokens.position(), syntax -> syntax.values().value());
    boolean column = first.isName() && expression.length() == first.end() - first.start();
    named.forEach(name -> requireColumn(name, isColumn));
    Optional<String> collation =
        tokens.accept("collate") ? Optional.of(tokens.writtenName()) : Optional.empty();
    Optional<String> operatorClass = operatorClass();
    boolean descending = tokens.accept("desc");
    if (!descending) {
      tokens.accept("asc");
    }
    Optional<Index.NullsOrder> nulls = Optional.empty();
    if (tokens.at("nulls", "first") || tokens.at("nulls", "last")) {
      tokens.next();
      nulls =
          Optional.of(
              tokens.next().isWord("first") ? Index.NullsOrder.FIRST : Index.NullsOrder.LAST);
    }
    return new Index.Key(
        column ? Optional.of(first.text()) : Optional.empty(),
        column ? first.text() : Expressions.withoutOuterBrackets(expression),
        collation,
        operatorClass,
        descending,
        nulls);
  }

  private void requireColumn(Token name, Predicate<String> isColumn) {
    if (!isColumn.test(name.text())) {
      throw statement.missing("column " + name.text() + " does not exist", name);
    }
  }

  /** A column, a call, or anything in brackets. */
  private String expression() {
    int first = tokens.position();
    if (tokens.atSymbol("(")) {
      tokens.bracketed();
    } else {
      tokens.dottedName();
      if (tokens.atSymbol("(")) {
        tokens.bracketed();
      }
    }
    return tokens.textBetween(first, tokens.position());
  }

  private Optional<String> operatorClass() {
    Token token = tokens.peek();
    boolean option = token.kind() == Token.Kind.WORD && KEY_OPTIONS.contains(token.text());
    if (!token.isName() || option) {
      return Optional.empty();
    }
    int first = tokens.position();
    List<String> parts = tokens.dottedName();
    String name = parts.get(parts.size() - 1);
    if (!schema.mayHaveOperatorClass(name)) {
      throw statement.missing("operator class " + name + " does not exist", token);
    }
    if (tokens.atSymbol("(")) {
      tokens.bracketed();
    }
    return Optional.of(tokens.textBetween(first, tokens.position()));
  }

  /** The middle part of an automatic name: the keys, repeated ones numbered. */
  static String namePart(Index index) {
    List<String> parts = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      String part = key.column().orElseGet(() -> Expressions.indexNamePart(key.expression()));
      String free = part;
      for (int i = 1; parts.contains(free); i++) {
        free = part + i;
      }
      parts.add(free);
    }
    parts.addAll(index.include());
    return String.join("_", parts);
  }
}
