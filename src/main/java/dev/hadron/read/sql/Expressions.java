package dev.hadron.read.sql;

import dev.hadron.catalog.SqlIdentifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** What can be said of an expression without knowing its functions and types. */
final class Expressions {

  private Expressions() {}

  /** The distinct columns that an expression names, in the order of the text. */
  static List<String> columnsIn(String sql, Predicate<String> isColumn) {
    List<Token> tokens = DdlLexer.lex(sql, 0, sql.length());
    List<String> found = new ArrayList<>();
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      boolean afterCast = i > 0 && tokens.get(i - 1).isSymbol("::");
      boolean beforeMore = tokens.get(i + 1).isSymbol("(") || tokens.get(i + 1).isSymbol(".");
      if (token.isName()
          && !afterCast
          && !beforeMore
          && isColumn.test(token.text())
          && !found.contains(token.text())) {
        found.add(token.text());
      }
    }
    return List.copyOf(found);
  }

  /** The text with every mention of one column under its new name. */
  static String renameColumn(String sql, String from, String to) {
    return replaced(sql, from, SqlIdentifier.quote(to));
  }

  /** A domain's CHECK with the key word for the value in capitals, as PostgreSQL prints it. */
  static String ofValue(String sql) {
    return replaced(sql, "value", "VALUE");
  }

  private static String replaced(String sql, String from, String to) {
    List<Token> tokens = DdlLexer.lex(sql, 0, sql.length());
    StringBuilder renamed = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      boolean afterCast = i > 0 && tokens.get(i - 1).isSymbol("::");
      boolean call = tokens.get(i + 1).isSymbol("(");
      if (token.isName() && token.text().equals(from) && !afterCast && !call) {
        renamed.append(sql, copied, token.start()).append(to);
        copied = token.end();
      }
    }
    return renamed.append(sql.substring(copied)).toString();
  }

  /** The text without brackets that enclose all of it. */
  static String withoutOuterBrackets(String sql) {
    List<Token> tokens = DdlLexer.lex(sql, 0, sql.length());
    int count = tokens.size() - 1;
    int[] partners = partners(tokens);
    int outer = 0;
    while (outer < count - 1 - outer && partners[outer] == count - 1 - outer) {
      outer++;
    }
    return outer == 0
        ? sql.strip()
        : sql.substring(tokens.get(outer - 1).end(), tokens.get(count - outer).start()).strip();
  }

  /** For each opening bracket the place of the one that closes it; -1 for any other token. */
  private static int[] partners(List<Token> tokens) {
    int[] partners = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < partners.length; i++) {
      partners[i] = -1;
      if (tokens.get(i).isSymbol("(")) {
        open.push(i);
      } else if (tokens.get(i).isSymbol(")") && !open.isEmpty()) {
        partners[open.pop()] = i;
      }
    }
    return partners;
  }

  /**
   * The name that the server would take from an index expression for the index's own name: the
   * function, a cast column, or {@code expr}.
   */
  static String indexNamePart(String sql) {
    String inner = withoutOuterBrackets(sql);
    List<Token> tokens = DdlLexer.lex(inner, 0, inner.length());
    int at = 0;
    while (tokens.get(at).isName() && tokens.get(at + 1).isSymbol(".")) {
      at += 2;
    }
    Token first = tokens.get(at);
    if (first.isWord("case")) {
      return "case";
    }
    if (!first.isName()) {
      return castOperand(inner, tokens);
    }
    Token second = tokens.get(at + 1);
    if (second.kind() == Token.Kind.END || second.isSymbol("::")) {
      return first.text();
    }
    return second.isSymbol("(") && isWhole(tokens, at + 1) ? first.text() : "expr";
  }

  /** {@code (a)::text} and {@code (f(a))::text} are named after what is cast. */
  private static String castOperand(String inner, List<Token> tokens) {
    if (!tokens.get(0).isSymbol("(")) {
      return "expr";
    }
    int close = closing(tokens, 0);
    boolean cast = close + 1 < tokens.size() && tokens.get(close + 1).isSymbol("::");
    boolean onlyCast = cast && tokens.stream().skip(close + 2).noneMatch(Expressions::isOperator);
    return onlyCast ? indexNamePart(inner.substring(1, tokens.get(close).start())) : "expr";
  }

  private static boolean isOperator(Token token) {
    return token.kind() == Token.Kind.SYMBOL && "()[]::,.".indexOf(token.text()) < 0;
  }

  /** True where the bracket closes at the end, or a cast follows it. */
  private static boolean isWhole(List<Token> tokens, int open) {
    int close = closing(tokens, open);
    Token behind = tokens.get(Math.min(close + 1, tokens.size() - 1));
    return behind.kind() == Token.Kind.END || behind.isSymbol("::");
  }

  private static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }
}
