package dev.hadron.read.sql;

import dev.hadron.catalog.SqlIdentifier;
import java.util.List;

/**
 * A statement that creates a function or procedure, with its body as tokens.
 *
 * @param name without its schema
 * @param body of the text that a server reads only when the function is made or runs; empty where
 *     the body is none
 * @param hasPath whether it says by itself where plain names are looked up
 * @param end offset behind its last word
 */
record RoutineText(String name, String language, List<Token> body, boolean hasPath, int end) {

  static RoutineText of(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    String name = "";
    String language = "sql";
    List<Token> body = List.of();
    boolean hasPath = false;
    for (int i = 1; i < tokens.size(); i++) {
      Token before = tokens.get(i - 1);
      Token token = tokens.get(i);
      if (name.isEmpty() && token.isSymbol("(")) {
        name = before.text();
      } else if (before.isWord("language")) {
        language = token.text();
      } else if (before.isWord("set") && token.isWord("search_path")) {
        hasPath = true;
      } else if (before.isWord("as") && token.kind() == Token.Kind.STRING) {
        body = DdlLexer.lex(token.text(), 0, token.text().length());
      }
    }
    int end = tokens.get(tokens.size() - 1).end();
    return new RoutineText(name, language, body, hasPath, end);
  }

  /**
   * Whether SQL in it asks by {@code @} whether one value is within another: built-in types and
   * those of extensions had that operator before PostgreSQL 14. In front of a number it is another.
   */
  boolean usesFormerOperator() {
    if (!language.equals("sql")) {
      return false;
    }
    for (int i = 1; i < body.size(); i++) {
      Token before = body.get(i - 1);
      boolean operand =
          before.isSymbol(")")
              || before.kind() == Token.Kind.NUMBER
              || before.kind() == Token.Kind.STRING
              || before.kind() == Token.Kind.QUOTED_NAME
              || before.kind() == Token.Kind.WORD && !SqlIdentifier.isReserved(before.text());
      if (body.get(i).isSymbol("@") && operand) {
        return true;
      }
    }
    return false;
  }
}
