package dev.hadron.read.sql;

/** Statements that shape no table: they are read for what no server would run. */
final class PassedStatements {

  private PassedStatements() {}

  /** Who may see a row is no part of the schema; the conditions are checked. */
  static void policy(Interpretation it) {
    Tokens tokens = it.tokens();
    while (!tokens.isEnd()) {
      boolean condition =
          tokens.atAny("using", "check") && tokens.peek(1).isSymbol("(");
      tokens.next();
      if (condition) {
        int open = tokens.position();
        tokens.bracketed();
        it.checkExpression(open + 1, tokens.position() - 1);
      }
    }
  }

  /** Rows are no part of the schema; what no server would run is said all the same. */
  static void change(Interpretation it) {
    Tokens tokens = it.tokens();
    tokens.rest();
    it.check(
        0, tokens.position(), syntax -> syntax.changes().statement());
  }

  static void query(Interpretation it) {
    it.tokens().rest();
    it.check(0, it.tokens().position(), syntax -> syntax.queries().query());
  }

  static void setting(Interpretation it) {
    it.tokens().rest();
    it.check(0, it.tokens().position(), syntax -> syntax.setting().statement());
  }

  static void transaction(Interpretation it) {
    if (it.tokens().accept("start")) {
      it.tokens().expect("transaction");
    }
    it.tokens().rest();
  }
}
