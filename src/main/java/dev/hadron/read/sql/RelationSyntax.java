package dev.hadron.read.sql;

import dev.hadron.catalog.SqlIdentifier;
import java.util.List;

/** Walks over FROM: the relations of a query and how they are joined. */
final class RelationSyntax {

  /** A table or view that a query names. */
  record Reference(Token token, List<String> parts) {}

  private final Tokens tokens;
  private final SchemaDraft schema;
  private final ExpressionSyntax expressions;
  private final QuerySyntax queries;

  RelationSyntax(
      Tokens tokens, SchemaDraft schema, ExpressionSyntax expressions, QuerySyntax queries) {
    this.tokens = tokens;
    this.schema = schema;
    this.expressions = expressions;
    this.queries = queries;
  }

  /** {@code a, b JOIN c ON …}. */
  void list() {
    do {
      joined();
    } while (tokens.acceptSymbol(","));
  }

  private void joined() {
    expressions.deeper(this::joins);
  }

  private void joins() {
    relation();
    while (tokens.atAny("natural", "cross", "join", "inner", "left", "right", "full")) {
      boolean free = tokens.accept("natural") || tokens.accept("cross");
      if (!tokens.accept("inner")
          && (tokens.accept("left") || tokens.accept("right") || tokens.accept("full"))) {
        tokens.accept("outer");
      }
      tokens.expect("join");
      if (free) {
        relation();
        continue;
      }
      joined();
      condition();
    }
  }

  private void condition() {
    if (tokens.accept("using")) {
      tokens.nameList();
      if (tokens.accept("as")) {
        tokens.name();
      }
    } else if (tokens.accept("on")) {
      expressions.expression();
    } else {
      throw tokens.expected("ON or USING");
    }
  }

  private void relation() {
    tokens.accept("lateral");
    if (tokens.atSymbol("(")) {
      brackets();
    } else if (tokens.at("rows", "from")) {
      tokens.next();
      tokens.next();
      tokens.bracketed();
    } else {
      named();
    }
    if (tokens.accept("with")) {
      tokens.expect("ordinality");
    }
    alias();
    if (tokens.accept("tablesample")) {
      tokens.dottedName();
      tokens.bracketed();
      if (tokens.accept("repeatable")) {
        tokens.bracketed();
      }
    }
  }

  private void brackets() {
    tokens.expectSymbol("(");
    if (queries.isNext()) {
      queries.query();
    } else {
      joined();
    }
    tokens.expectSymbol(")");
  }

  /** A table or a function. */
  private void named() {
    boolean only = tokens.accept("only");
    boolean bracket = only && tokens.acceptSymbol("(");
    Token token = tokens.peek();
    boolean call = token.isName() && tokens.peek(1).isSymbol("(");
    if (call || isValueOfServer(token)) {
      expressions.values().value();
      return;
    }
    List<String> parts = tokens.dottedName();
    if (tokens.atSymbol("(")) {
      expressions.values().names().call();
      return;
    }
    expressions.refer(new Reference(token, parts));
    if (bracket) {
      tokens.expectSymbol(")");
    }
    tokens.acceptSymbol("*");
  }

  private static boolean isValueOfServer(Token token) {
    return token.kind() == Token.Kind.WORD
        && (token.text().startsWith("current_") || token.text().startsWith("local"))
        && SqlIdentifier.isReserved(token.text());
  }

  /** {@code AS a (b, c)}, or {@code AS (b int, c text)} of a function. */
  private void alias() {
    boolean as = tokens.accept("as");
    boolean name =
        tokens.peek().kind() == Token.Kind.QUOTED_NAME
            || tokens.peek().kind() == Token.Kind.PLACEHOLDER
            || tokens.peek().kind() == Token.Kind.WORD
                && !SqlIdentifier.isReserved(tokens.peek().text())
                && !tokens.at("set");
    if (name) {
      tokens.name();
    } else if (as && !tokens.atSymbol("(")) {
      throw tokens.expected("a name");
    }
    if (!tokens.atSymbol("(") || !as && !name) {
      return;
    }
    tokens.next();
    do {
      tokens.name();
      if (!tokens.atSymbol(",") && !tokens.atSymbol(")")) {
        new TypeReader(tokens, schema).type();
        if (tokens.accept("collate")) {
          tokens.dottedName();
        }
      }
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
  }
}
