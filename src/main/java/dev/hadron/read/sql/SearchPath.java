package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Interprets the statements that set the schemas in which plain names are looked up. */
final class SearchPath {

  private SearchPath() {}

  /** SET search_path, SET SCHEMA, RESET search_path, and set_config. */
  static void read(Interpretation it) {
    it.schema().searchPath(path(it.tokens()));
  }

  /** The schemas that the statement names; none for the server's default. */
  static List<String> path(Tokens tokens) {
    if (tokens.accept("reset")) {
      return List.of();
    }
    if (tokens.accept("select")) {
      return configured(tokens);
    }
    tokens.expect("set");
    if (!tokens.accept("session")) {
      tokens.accept("local");
    }
    if (tokens.accept("schema")) {
      return List.of(tokens.next().text());
    }
    tokens.expect("search_path");
    if (!tokens.accept("to")) {
      tokens.expectSymbol("=");
    }
    if (tokens.accept("default")) {
      return List.of();
    }
    List<String> path = new ArrayList<>();
    do {
      path.add(tokens.next().text());
    } while (tokens.acceptSymbol(","));
    return path.stream().filter(schema -> !schema.isEmpty()).toList();
  }

  /** The schemas that a statement names. */
  static List<String> of(SqlStatement statement) {
    return path(new Tokens(statement.source(), statement.start(), statement.end()));
  }

  private static List<String> configured(Tokens tokens) {
    while (!tokens.isEnd() && !tokens.acceptSymbol(",")) {
      tokens.next();
    }
    if (tokens.peek().kind() != Token.Kind.STRING) {
      return List.of();
    }
    String value = tokens.next().text();
    return DdlLexer.lex(value, 0, value.length()).stream()
        .filter(Token::isName)
        .map(Token::text)
        .toList();
  }

  /** True where the statement leads to {@code public} only, as every fresh session has it. */
  static boolean isDefault(SqlStatement statement) {
    return of(statement).stream()
        .allMatch(
            schema ->
                schema.equals(QualifiedName.PUBLIC)
                    || schema.equals("$user")
                    || schema.equals(QualifiedName.PG_CATALOG));
  }
}
