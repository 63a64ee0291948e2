package dev.hadron.read.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Walks over what a function or procedure says of itself: its arguments, result and options. */
final class RoutineSyntax {

  private static final Set<String> MODES = Set.of("in", "out", "inout", "variadic");

  /** Options that are words only. */
  private static final List<List<String>> WORDS =
      List.of(
          List.of("window"),
          List.of("immutable"),
          List.of("stable"),
          List.of("volatile"),
          List.of("leakproof"),
          List.of("not", "leakproof"),
          List.of("strict"),
          List.of("called", "on", "null", "input"),
          List.of("returns", "null", "on", "null", "input"),
          List.of("external", "security", "invoker"),
          List.of("external", "security", "definer"),
          List.of("security", "invoker"),
          List.of("security", "definer"));

  /** Options of one word and one more thing. */
  private static final Map<String, Set<Token.Kind>> VALUES =
      Map.of(
          "language", Set.of(Token.Kind.WORD, Token.Kind.QUOTED_NAME, Token.Kind.STRING),
          "parallel", Set.of(Token.Kind.WORD, Token.Kind.QUOTED_NAME),
          "cost", Set.of(Token.Kind.NUMBER),
          "rows", Set.of(Token.Kind.NUMBER));

  private final Tokens tokens;
  private final SchemaDraft schema;
  private final ExpressionSyntax expressions;
  private boolean languageSaid;
  private boolean bodySaid;

  RoutineSyntax(Tokens tokens, SchemaDraft schema, ExpressionSyntax expressions) {
    this.tokens = tokens;
    this.schema = schema;
    this.expressions = expressions;
  }

  /** Reads on at the bracket of the arguments. */
  void read() {
    tokens.expectSymbol("(");
    if (!tokens.acceptSymbol(")")) {
      do {
        argument();
      } while (tokens.acceptSymbol(","));
      tokens.expectSymbol(")");
    }
    if (tokens.at("returns") && !tokens.peek(1).isWord("null")) {
      tokens.next();
      returns();
    }
    while (!tokens.isEnd()) {
      option();
    }
    if (!bodySaid) {
      throw tokens.expected("AS and the text of the function");
    }
    if (!languageSaid) {
      throw tokens.expected("LANGUAGE");
    }
  }

  private void argument() {
    mode();
    if (isNamed()) {
      tokens.label();
    }
    mode();
    type();
    if (tokens.accept("default") || tokens.acceptSymbol("=")) {
      expressions.expression();
    }
  }

  private void mode() {
    if (tokens.peek().kind() == Token.Kind.WORD
        && MODES.contains(tokens.peek().text())
        && tokens.peek(1).isName()) {
      tokens.next();
    }
  }

  /** A name stands before the type; types of several words are no names. */
  private boolean isNamed() {
    Token second = tokens.peek(1);
    boolean typeWords =
        tokens.at("double", "precision")
            || tokens.at("national")
            || second.isWord("varying")
            || second.isWord("with")
            || second.isWord("without")
            || second.isWord("default")
            || second.isWord("array")
            || tokens.at("interval") && second.isName()
            || tokens.at("setof");
    return tokens.peek().isName() && second.isName() && !typeWords;
  }

  private void type() {
    if (isTypeOfColumn()) {
      new TypeReader(tokens, schema).type();
    } else {
      expressions.values().names().type();
    }
    if (tokens.peek().isSymbol("%") && tokens.peek(1).isWord("type")) {
      tokens.next();
      tokens.next();
    }
  }

  /** {@code t.a%TYPE}. */
  private boolean isTypeOfColumn() {
    int ahead = 0;
    while (tokens.peek(ahead).isName() || tokens.peek(ahead).isSymbol(".")) {
      ahead++;
    }
    return tokens.peek(ahead).isSymbol("%");
  }

  private void returns() {
    if (!tokens.at("table") || !tokens.peek(1).isSymbol("(")) {
      type();
      return;
    }
    tokens.next();
    tokens.next();
    do {
      tokens.label();
      type();
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
  }

  private void option() {
    for (List<String> words : WORDS) {
      if (tokens.accept(words.toArray(String[]::new))) {
        return;
      }
    }
    String word = tokens.peek().kind() == Token.Kind.WORD ? tokens.peek().text() : "";
    if (VALUES.containsKey(word)) {
      tokens.next();
      languageSaid |= word.equals("language");
      if (!VALUES.get(word).contains(tokens.peek().kind())) {
        throw tokens.expected("a value of " + word.toUpperCase(Locale.ROOT));
      }
      tokens.next();
    } else if (tokens.accept("as")) {
      bodySaid = true;
      tokens.string();
      if (tokens.acceptSymbol(",")) {
        tokens.string();
      }
    } else if (tokens.accept("return")) {
      expressions.expression();
      bodySaid = true;
      languageSaid = true;
    } else if (tokens.atAny("begin", "set", "transform", "support")) {
      // The body of standard SQL is statements; a setting may have a list of values.
      bodySaid = true;
      languageSaid = true;
      tokens.rest();
    } else {
      throw tokens.expected("an option of a function");
    }
  }
}
