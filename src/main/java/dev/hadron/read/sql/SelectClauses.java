package dev.hadron.read.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What follows FROM in a SELECT: WHERE, GROUP BY, and the clauses that leave rows out. */
final class SelectClauses {

  private static final Set<String> STARTS =
      Set.of(
          "where", "group", "having", "window", "union", "except", "intersect", "order", "limit",
          "offset", "fetch", "for");

  private static final Set<String> NEXT_QUERY = Set.of("union", "except", "intersect");
  private static final Set<String> LEAVING_OUT = Set.of("having", "limit", "offset", "fetch");

  private final Tokens tokens;
  private final List<List<Token>> grouped = new ArrayList<>();
  private boolean conditional;

  private SelectClauses(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Reads on up to the end, a closing bracket, or the word that adds another query. */
  static SelectClauses read(Tokens tokens, Joins joins) {
    SelectClauses clauses = new SelectClauses(tokens);
    while (!tokens.isEnd() && !tokens.atSymbol(")") && !clauses.isWordOf(NEXT_QUERY)) {
      clauses.clause(joins);
    }
    return clauses;
  }

  private void clause(Joins joins) {
    Token word = tokens.next();
    if (word.isWord("group")) {
      tokens.expect("by");
    }
    int first = tokens.position();
    tokens.skipTo(() -> tokens.atSymbol(")") || isWordOf(STARTS));
    List<Token> body = withoutTail(tokens.between(first, tokens.position()));
    if (word.isWord("where")) {
      joins.where(body);
    } else if (word.isWord("group")) {
      grouped.addAll(Conjuncts.split(body, ","));
    } else if (word.kind() == Token.Kind.WORD && LEAVING_OUT.contains(word.text())) {
      conditional = true;
    }
  }

  /** {@code WITH NO DATA} and {@code WITH CHECK OPTION} belong to the statement around. */
  private static List<Token> withoutTail(List<Token> body) {
    for (int i = Math.max(0, body.size() - 4); i < body.size() - 1; i++) {
      Token last = body.get(body.size() - 1);
      if (body.get(i).isWord("with") && (last.isWord("data") || last.isWord("option"))) {
        return body.subList(0, i);
      }
    }
    return body;
  }

  private boolean isWordOf(Set<String> words) {
    return tokens.peek().kind() == Token.Kind.WORD && words.contains(tokens.peek().text());
  }

  /** The terms of GROUP BY. */
  List<List<Token>> grouped() {
    return grouped;
  }

  /** Whether HAVING or LIMIT leaves rows out. */
  boolean isConditional() {
    return conditional;
  }
}
