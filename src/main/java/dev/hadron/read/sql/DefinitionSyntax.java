package dev.hadron.read.sql;

/** Walks over the definition of an aggregate, operator, collation or text search object. */
final class DefinitionSyntax {

  private final Tokens tokens;

  DefinitionSyntax(Tokens tokens) {
    this.tokens = tokens;
  }

  /** {@code (name = value, …)} at the end of a definition. */
  void read() {
    if (!tokens.atAny("aggregate", "collation", "text", "operator")
        || tokens.at("operator", "class")
        || tokens.at("operator", "family")) {
      tokens.rest();
      return;
    }
    boolean aggregate = tokens.at("aggregate");
    tokens.skipTo(() -> tokens.atSymbol("(") || tokens.at("from"));
    if (aggregate) {
      tokens.bracketed();
    }
    if (tokens.at("from") || tokens.isEnd()) {
      tokens.rest();
      return;
    }
    tokens.expectSymbol("(");
    do {
      tokens.label();
      if (tokens.acceptSymbol("=") && (tokens.atSymbol(",") || tokens.atSymbol(")"))) {
        throw tokens.expected("a value");
      }
      boolean sign = tokens.peek().kind() == Token.Kind.SYMBOL;
      tokens.skipTo(() -> tokens.atSymbol(",") || tokens.atSymbol(")") || !sign && tokens.atSymbol("="));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
  }
}
