package dev.hadron.read.sql;

import dev.hadron.catalog.SqlIdentifier;
import java.util.Set;

/** Walks over one value of an expression: a literal, a row, a CASE, an array, or what a name starts. */
final class ValueSyntax {

  /** Reserved words that are values, or the start of one. */
  private static final Set<String> VALUES =
      Set.of(
          "null",
          "true",
          "false",
          "default",
          "current_catalog",
          "current_date",
          "current_role",
          "current_schema",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "system_user",
          "user");

  /** Reserved words that may still name a function. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "authorization", "binary", "collation", "concurrently", "cross", "freeze", "full",
          "ilike", "inner", "is", "isnull", "join", "left", "like", "natural", "notnull", "outer",
          "overlaps", "right", "similar", "tablesample", "verbose", "any", "some", "all", "cast");

  private final Tokens tokens;
  private final ExpressionSyntax expressions;
  private final NameSyntax names;

  ValueSyntax(Tokens tokens, SchemaDraft schema, ExpressionSyntax expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.names = new NameSyntax(tokens, schema, expressions, this);
  }

  NameSyntax names() {
    return names;
  }

  /** A value without operators. */
  void value() {
    Token token = tokens.peek();
    switch (token.kind()) {
      case NUMBER -> number(token);
      case STRING -> strings();
      case PLACEHOLDER -> placeholder();
      case SYMBOL -> symbol();
      case QUOTED_NAME -> names.reference();
      case WORD -> word(token);
      default -> throw tokens.expected("an expression");
    }
  }

  private void number(Token token) {
    if (!SqlScan.isNumber(token.text())) {
      throw tokens.expected("a number");
    }
    tokens.next();
  }

  /** Strings on lines of their own are one. */
  void strings() {
    Token last = tokens.next();
    while (tokens.peek().kind() == Token.Kind.STRING && tokens.isNewLineBetween(last)) {
      last = tokens.next();
    }
  }

  /** Nobody knows what a tool puts there: a name, a value, or a piece of either. */
  private void placeholder() {
    tokens.next();
    while (tokens.acceptSymbol(".") || tokens.peek().kind() == Token.Kind.PLACEHOLDER) {
      tokens.next();
    }
    if (tokens.peek().isName() && tokens.peek(1).isSymbol("(") || tokens.atSymbol("(")) {
      tokens.skipTo(() -> tokens.atSymbol("("));
      names.call();
    }
  }

  private void symbol() {
    if (tokens.atSymbol("(")) {
      expressions.brackets(false);
    } else if (tokens.atSymbol("$") && tokens.peek(1).kind() == Token.Kind.NUMBER) {
      tokens.next();
      tokens.next();
    } else {
      throw tokens.expected("an expression");
    }
  }

  private void word(Token token) {
    boolean called = tokens.peek(1).isSymbol("(");
    switch (token.text()) {
      case "case" -> expressions.deeper(this::cases);
      case "exists" -> {
        if (called) {
          exists();
        } else {
          names.reference();
        }
      }
      case "row" -> {
        if (called) {
          tokens.next();
          names.call();
        } else {
          names.reference();
        }
      }
      case "array" -> array();
      case "interval" -> interval();
      default -> {
        if (VALUES.contains(token.text()) && (expressions.hasDefaults() || !token.isWord("default"))) {
          tokens.next();
          precision();
        } else if (SqlIdentifier.isReserved(token.text())
            && !(FUNCTIONS.contains(token.text()) && called)) {
          throw tokens.expected("an expression");
        } else {
          names.reference();
        }
      }
    }
  }

  private void exists() {
    tokens.expect("exists");
    tokens.expectSymbol("(");
    expressions.query();
    tokens.expectSymbol(")");
  }

  void precision() {
    if (tokens.atSymbol("(")) {
      tokens.bracketed();
    }
  }

  private void cases() {
    tokens.expect("case");
    if (!tokens.at("when")) {
      expressions.expression();
    }
    tokens.expect("when");
    do {
      expressions.expression();
      tokens.expect("then");
      expressions.expression();
    } while (tokens.accept("when"));
    if (tokens.accept("else")) {
      expressions.expression();
    }
    tokens.expect("end");
  }

  private void array() {
    tokens.expect("array");
    if (tokens.atSymbol("(")) {
      expressions.brackets(false);
    } else {
      elements();
    }
  }

  private void elements() {
    expressions.deeper(
        () -> {
          tokens.expectSymbol("[");
          if (tokens.acceptSymbol("]")) {
            return;
          }
          do {
            if (tokens.atSymbol("[")) {
              elements();
            } else {
              expressions.expression();
            }
          } while (tokens.acceptSymbol(","));
          tokens.expectSymbol("]");
        });
  }

  /** {@code interval '1' day}, or a function or column of that name. */
  private void interval() {
    if (!tokens.peek(1).isSymbol("(") && tokens.peek(1).kind() != Token.Kind.STRING) {
      names.reference();
      return;
    }
    tokens.next();
    precision();
    tokens.string();
    while (tokens.atAny("year", "month", "day", "hour", "minute", "second", "to")) {
      tokens.next();
      precision();
    }
  }
}
