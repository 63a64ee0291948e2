package dev.hadron.read.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks over a value expression of PostgreSQL without giving it a meaning, so that one that no
 * server could read is found at its first wrong word.
 */
final class ExpressionSyntax {

  /** Deeper nesting is taken as it is: no person writes it, and following it costs stack. */
  private static final int MAX_DEPTH = 300;

  private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

  /** Operators that can't stand before their only operand. */
  private static final Set<String> BETWEEN_OPERANDS =
      Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "*", "/", "%", "^");

  /** Leaves a walk that would go too deep; never seen outside. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }

  private final Tokens tokens;
  private final SchemaDraft schema;
  private final QuerySyntax queries;
  private final ValueSyntax values;
  private final List<Token> columns = new ArrayList<>();
  private final List<RelationSyntax.Reference> relations = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private int depth;
  private int queryDepth;
  private boolean defaults;
  private boolean row;

  ExpressionSyntax(Tokens tokens, SchemaDraft schema) {
    this.tokens = tokens;
    this.schema = schema;
    this.queries = new QuerySyntax(tokens, schema, this);
    this.values = new ValueSyntax(tokens, schema, this);
  }

  QuerySyntax queries() {
    return queries;
  }

  RoutineSyntax routine() {
    return new RoutineSyntax(tokens, schema, this);
  }

  DefinitionSyntax definition() {
    return new DefinitionSyntax(tokens);
  }

  SettingSyntax setting() {
    return new SettingSyntax(tokens);
  }

  ChangeSyntax changes() {
    defaults = true;
    return new ChangeSyntax(tokens, this);
  }

  /** Plain names that can only mean columns of the table around. */
  List<Token> columns() {
    return columns;
  }

  /** A query of WITH has this name. */
  void name(String query) {
    named.add(query);
  }

  void refer(RelationSyntax.Reference relation) {
    relations.add(relation);
  }

  /** The tables and views that are named, without the queries of WITH. */
  List<RelationSyntax.Reference> relations() {
    return relations.stream()
        .filter(each -> each.parts().size() > 1 || !named.contains(each.parts().get(0)))
        .toList();
  }

  /**
   * Runs a walk.
   *
   * @return false where the text is nested too deep to be judged
   */
  boolean walk(Consumer<ExpressionSyntax> walk) {
    try {
      walk.accept(this);
      return true;
    } catch (TooDeep unjudged) {
      return false;
    }
  }

  /** {@code a, b, c}. */
  void list() {
    do {
      expression();
    } while (tokens.acceptSymbol(","));
  }

  ValueSyntax values() {
    return values;
  }

  /** Whether DEFAULT may stand for a value: where rows are changed. */
  boolean hasDefaults() {
    return defaults;
  }

  /** A plain name that means a column, of the table around unless a query has its own. */
  void column(Token name) {
    if (queryDepth == 0) {
      columns.add(name);
    }
  }

  /** Everything that may stand behind WHERE or in brackets. */
  void expression() {
    chain(true);
  }

  /** An expression of one value. */
  void scalar() {
    expression();
    if (row) {
      throw tokens.expected("an operator: a row is no value here");
    }
  }

  /** An expression that the clause of a column ends. */
  void restricted() {
    chain(false);
  }

  /** @param whole false where AND, IN, LIKE and their kin belong to the words around */
  private void chain(boolean whole) {
    deeper(
        () -> {
          operand(whole);
          while (more(whole)) {
            // Each step has read one operator and what it wants.
          }
        });
  }

  /** Walks one level further down. */
  void deeper(Runnable inner) {
    if (++depth > MAX_DEPTH) {
      throw new TooDeep();
    }
    inner.run();
    depth--;
  }

  private void operand(boolean whole) {
    while (isPrefix() || whole && tokens.at("not")) {
      operator();
    }
    row = false;
    values.value();
    suffixes();
  }

  private boolean isPrefix() {
    return isOperator() && !BETWEEN_OPERANDS.contains(tokens.peek().text());
  }

  private boolean isOperator() {
    String text = tokens.peek().text();
    boolean symbol =
        tokens.peek().kind() == Token.Kind.SYMBOL
            && text.chars().allMatch(c -> OPERATOR_CHARACTERS.indexOf(c) >= 0)
            && !text.equals("=>");
    return symbol || tokens.at("operator") && tokens.peek(1).isSymbol("(");
  }

  private void operator() {
    if (tokens.next().isWord("operator")) {
      tokens.bracketed();
    }
  }

  /** An operator with its right side; false where none comes. */
  private boolean more(boolean whole) {
    if (isOperator()) {
      operator();
      operand(whole);
      row = false;
      return true;
    }
    if (tokens.accept("is")) {
      test();
      row = false;
      return true;
    }
    return whole && (words() || tokens.accept("isnull") || tokens.accept("notnull"));
  }

  private void test() {
    tokens.accept("not");
    if (tokens.accept("distinct", "from")) {
      operand(true);
    } else if (tokens.atAny("nfc", "nfd", "nfkc", "nfkd")) {
      tokens.next();
      tokens.expect("normalized");
    } else if (tokens.accept("json")) {
      while (tokens.atAny(
          "value", "array", "object", "scalar", "with", "without", "unique", "keys")) {
        tokens.next();
      }
    } else if (tokens.atAny("null", "true", "false", "unknown", "document", "normalized")) {
      tokens.next();
    } else {
      throw tokens.expected("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM");
    }
  }

  private boolean words() {
    if (tokens.accept("and") || tokens.accept("or") || tokens.accept("overlaps")) {
      operand(true);
      row = false;
      return true;
    }
    boolean not = tokens.at("not");
    int ahead = not ? 1 : 0;
    Token word = tokens.peek(ahead);
    if (word.kind() != Token.Kind.WORD
        || !Set.of("like", "ilike", "similar", "in", "between").contains(word.text())) {
      return false;
    }
    tokens.backTo(tokens.position() + ahead + 1);
    switch (word.text()) {
      case "in" -> brackets(true);
      case "between" -> {
        if (!tokens.accept("symmetric")) {
          tokens.accept("asymmetric");
        }
        chain(false);
        tokens.expect("and");
        chain(false);
      }
      default -> {
        if (word.isWord("similar")) {
          tokens.expect("to");
        }
        operand(false);
        if (tokens.accept("escape")) {
          operand(false);
        }
      }
    }
    return true;
  }

  /** Casts, subscripts, fields, collations and time zones behind a value. */
  private void suffixes() {
    while (true) {
      if (tokens.acceptSymbol("::")) {
        row = false;
        values.names().type();
      } else if (tokens.atSymbol("[")) {
        subscript();
      } else if (tokens.acceptSymbol(".")) {
        if (!tokens.acceptSymbol("*")) {
          tokens.label();
        }
      } else if (tokens.accept("collate")) {
        tokens.dottedName();
      } else if (tokens.accept("at", "time", "zone")) {
        operand(false);
      } else if (!tokens.accept("at", "local")) {
        return;
      }
    }
  }

  /** What an assignment fills: a column, or a part of one. */
  void target() {
    tokens.name();
    while (tokens.atSymbol("[") || tokens.atSymbol(".")) {
      if (tokens.acceptSymbol(".")) {
        tokens.label();
      } else {
        subscript();
      }
    }
  }

  private void subscript() {
    tokens.expectSymbol("[");
    while (!tokens.acceptSymbol("]")) {
      if (!tokens.acceptSymbol(":")) {
        expression();
        if (!tokens.atSymbol("]") && !tokens.atSymbol(":")) {
          throw tokens.expected("\"]\"");
        }
      }
    }
  }

  /** A query, a value or a row in brackets. */
  void brackets(boolean list) {
    tokens.expectSymbol("(");
    if (queries.isNext()) {
      query();
      row = false;
    } else {
      expression();
      row &= !list;
      if (tokens.acceptSymbol(",")) {
        list();
        row = !list;
      }
    }
    tokens.expectSymbol(")");
  }

  /** A query in brackets, whose names are its own. */
  void query() {
    queryDepth++;
    queries.query();
    queryDepth--;
  }
}
