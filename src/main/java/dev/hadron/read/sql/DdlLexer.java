package dev.hadron.read.sql;

import java.util.ArrayList;
import java.util.List;

/** Turns the text of one statement into tokens; comments and blanks are left out. */
final class DdlLexer {

  private static final String OPERATORS = "+-*/<>=~!@#%^&|`?:";

  private final String text;
  private final int end;
  private int at;

  DdlLexer(String text, int from, int end) {
    this.text = text;
    this.at = from;
    this.end = end;
  }

  /** All tokens, with one END behind them. */
  static List<Token> lex(String text, int from, int end) {
    return head(text, from, end, Integer.MAX_VALUE);
  }

  /** The first tokens, at most {@code limit}, with one END behind them. */
  static List<Token> head(String text, int from, int end, int limit) {
    DdlLexer lexer = new DdlLexer(text, from, end);
    List<Token> tokens = new ArrayList<>();
    Token token = lexer.next();
    while (token.kind() != Token.Kind.END && tokens.size() < limit) {
      tokens.add(token);
      token = lexer.next();
    }
    int behind = tokens.isEmpty() ? from : tokens.get(tokens.size() - 1).end();
    tokens.add(new Token(Token.Kind.END, "", behind, behind));
    return tokens;
  }

  private Token next() {
    skipBlanksAndComments();
    if (at >= end) {
      return new Token(Token.Kind.END, "", end, end);
    }
    char c = text.charAt(at);
    if (c == '\'') {
      return string(at, at);
    }
    if (c == '"') {
      return quotedName();
    }
    if (c == '$') {
      return dollar();
    }
    if (SqlScan.isIdentifierStart(c)) {
      return prefixedString() ? string(at, text.indexOf('\'', at)) : word();
    }
    if (isNumberStart(c)) {
      return number();
    }
    if (text.startsWith("{{", at)) {
      return placeholder("}}");
    }
    return symbol(c);
  }

  private void skipBlanksAndComments() {
    while (at < end) {
      if (SqlScan.isBlank(text.charAt(at))) {
        at++;
      } else if (SqlScan.isCommentStart(text, at, end)) {
        int behind = SqlScan.skip(text, at, end);
        at = behind == SqlScan.UNTERMINATED ? end : behind;
      } else {
        return;
      }
    }
  }

  private boolean isNumberStart(char c) {
    return SqlScan.isDigit(c) || c == '.' && at + 1 < end && SqlScan.isDigit(text.charAt(at + 1));
  }

  /** {@code E'…'}, {@code B'…'}, {@code X'…'}, {@code N'…'} and {@code U&'…'}. */
  private boolean prefixedString() {
    char c = Character.toLowerCase(text.charAt(at));
    boolean letter = "ebxn".indexOf(c) >= 0 && at + 1 < end && text.charAt(at + 1) == '\'';
    return letter || c == 'u' && text.startsWith("&'", at + 1);
  }

  private Token string(int start, int quote) {
    boolean escapes = SqlScan.hasEscapePrefix(text, quote);
    int behind = SqlScan.skipString(text, quote, end, escapes);
    at = behind == SqlScan.UNTERMINATED ? end : behind;
    String inner = text.substring(quote + 1, Math.max(quote + 1, at - 1)).replace("''", "'");
    return new Token(Token.Kind.STRING, escapes ? unescape(inner) : inner, start, at);
  }

  private static String unescape(String inner) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '\\' && i + 1 < inner.length()) {
        i++;
        char escaped = inner.charAt(i);
        plain.append(
            switch (escaped) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              case 'b' -> '\b';
              case 'f' -> '\f';
              default -> escaped;
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private Token quotedName() {
    int start = at;
    int behind = SqlScan.skip(text, at, end);
    at = behind == SqlScan.UNTERMINATED ? end : behind;
    String inner = text.substring(start + 1, Math.max(start + 1, at - 1)).replace("\"\"", "\"");
    return new Token(Token.Kind.QUOTED_NAME, Identifiers.cut(inner), start, at);
  }

  private Token dollar() {
    if (text.startsWith("${", at)) {
      return placeholder("}");
    }
    String tag = SqlScan.dollarTag(text, at, end);
    if (tag.isEmpty()) {
      return symbol('$');
    }
    int start = at;
    int behind = SqlScan.skip(text, at, end);
    at = behind == SqlScan.UNTERMINATED ? end : behind;
    int innerEnd = Math.max(start + tag.length(), at - tag.length());
    return new Token(Token.Kind.STRING, text.substring(start + tag.length(), innerEnd), start, at);
  }

  private Token placeholder(String close) {
    int start = at;
    int found = text.indexOf(close, at);
    at = found < 0 || found >= end ? end : found + close.length();
    return new Token(Token.Kind.PLACEHOLDER, text.substring(start, at), start, at);
  }

  private Token word() {
    int start = at;
    while (at < end && SqlScan.isIdentifierPart(text.charAt(at)) && !text.startsWith("${", at)) {
      at++;
    }
    String folded = Identifiers.fold(text.substring(start, at));
    return new Token(Token.Kind.WORD, folded, start, at);
  }

  private Token number() {
    int start = at;
    while (at < end && (SqlScan.isIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
      char c = text.charAt(at);
      at++;
      boolean signed = (c == 'e' || c == 'E') && at < end && "+-".indexOf(text.charAt(at)) >= 0;
      at += signed ? 1 : 0;
    }
    return new Token(Token.Kind.NUMBER, text.substring(start, at), start, at);
  }

  private Token symbol(char first) {
    int start = at;
    at++;
    if (first == ':' && at < end && text.charAt(at) == ':') {
      at++;
    } else if (OPERATORS.indexOf(first) >= 0) {
      while (at < end
          && OPERATORS.indexOf(text.charAt(at)) >= 0
          && !SqlScan.isCommentStart(text, at, end)) {
        at++;
      }
    }
    return new Token(Token.Kind.SYMBOL, text.substring(start, at), start, at);
  }
}
