package dev.hadron.read.sql;

import dev.hadron.diagnostic.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The first of a statement's words that is none of SQL, and the one that was probably meant. */
final class Misspelling {

  private static final List<String> STARTS =
      List.of(
          "create", "alter", "drop", "comment", "insert", "update", "delete", "select", "with",
          "grant", "revoke", "begin", "commit", "rollback", "truncate", "refresh", "analyze",
          "vacuum", "copy", "call", "set", "do");

  private static final Set<String> DEFINING = Set.of("create", "alter", "drop");

  private static final List<String> OBJECTS =
      List.of(
          "table", "index", "view", "sequence", "type", "domain", "schema", "extension", "function",
          "procedure", "trigger", "rule", "policy", "aggregate", "operator", "role", "database");

  private static final List<String> BETWEEN =
      List.of(
          "or", "replace", "unique", "materialized", "temporary", "temp", "unlogged", "foreign",
          "global", "local", "recursive", "constraint", "event");

  private Misspelling() {}

  /** Empty where the words are known, or like none. */
  static Optional<StatementProblem> of(Tokens tokens) {
    Token first = tokens.peek();
    if (first.kind() != Token.Kind.WORD) {
      return Optional.empty();
    }
    if (!DEFINING.contains(first.text())) {
      return meant(tokens, first, STARTS);
    }
    for (int i = 1; tokens.peek(i).kind() == Token.Kind.WORD; i++) {
      String word = tokens.peek(i).text();
      if (OBJECTS.contains(word)) {
        return Optional.empty();
      }
      if (!BETWEEN.contains(word)) {
        Token token = tokens.peek(i);
        return meant(tokens, token, OBJECTS).or(() -> meant(tokens, token, BETWEEN));
      }
    }
    return Optional.empty();
  }

  private static Optional<StatementProblem> meant(
      Tokens tokens, Token token, List<String> candidates) {
    return Spelling.nearest(token.text(), candidates).stream()
        .findFirst()
        .map(near -> near.toUpperCase(Locale.ROOT))
        .map(near -> tokens.expected(near, token, "did you mean " + near + "?"));
  }
}
