package dev.hadron.read.sql;

import java.util.Set;

/** Walks over SET and RESET. */
final class SettingSyntax {

  /** Settings with a grammar of their own; these are not followed. */
  private static final Set<String> OWN =
      Set.of("transaction", "characteristics", "constraints", "names", "role", "time", "xml");

  private final Tokens tokens;

  SettingSyntax(Tokens tokens) {
    this.tokens = tokens;
  }

  void statement() {
    if (tokens.accept("reset")) {
      if (tokens.at("session") || tokens.at("time")) {
        tokens.rest();
      } else if (!tokens.accept("all")) {
        tokens.dottedName();
      }
      return;
    }
    tokens.expect("set");
    if (!tokens.accept("session")) {
      tokens.accept("local");
    }
    if (tokens.accept("authorization")) {
      tokens.rest();
      return;
    }
    Token name = tokens.peek();
    tokens.dottedName();
    if (name.kind() == Token.Kind.WORD && OWN.contains(name.text())) {
      tokens.rest();
    } else if (name.isWord("schema") && tokens.peek().kind() == Token.Kind.STRING) {
      tokens.next();
    } else {
      values();
    }
  }

  private void values() {
    if (!tokens.accept("to")) {
      tokens.expectSymbol("=");
    }
    do {
      value();
    } while (tokens.acceptSymbol(","));
  }

  private void value() {
    if (!tokens.acceptSymbol("-")) {
      tokens.acceptSymbol("+");
    }
    switch (tokens.peek().kind()) {
      case WORD, QUOTED_NAME, STRING, NUMBER -> tokens.next();
      default -> throw tokens.expected("a value");
    }
  }
}
