package dev.hadron.read.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns the text of one statement of another dialect into the tokens that PostgreSQL's have: key
 * words in lower case, names and strings without quotes.
 */
final class DialectLexer {

  private static final String OPERATORS = "+-*/<>=~!@%^&|:";

  private final Lexing lexing;
  private final String text;
  private final int end;
  private int at;

  private DialectLexer(Lexing lexing, String text, int from, int end) {
    this.lexing = lexing;
    this.text = text;
    this.at = from;
    this.end = end;
  }

  /** The first tokens, at most {@code limit}, with one END behind them. */
  static List<Token> head(Lexing lexing, String text, int from, int end, int limit) {
    DialectLexer lexer = new DialectLexer(lexing, text, from, end);
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
    skipBlanks();
    if (at >= end) {
      return new Token(Token.Kind.END, "", end, end);
    }
    char c = text.charAt(at);
    if (c == '\'') {
      return string(at, at);
    }
    if (lexing.isNameQuote(c)) {
      return quotedName(c);
    }
    if (c == '"') {
      return string(at, at);
    }
    if (Lexing.isNamePart(c) && !SqlScan.isDigit(c)) {
      return word();
    }
    if (SqlScan.isDigit(c) || c == '.' && at + 1 < end && SqlScan.isDigit(text.charAt(at + 1))) {
      return number();
    }
    return symbol(c);
  }

  private void skipBlanks() {
    while (at < end) {
      if (SqlScan.isBlank(text.charAt(at))) {
        at++;
      } else if (lexing.isVersionStart(text, at)) {
        at = Lexing.behindVersion(text, at, end);
      } else if (lexing.unwrapped() && text.startsWith("*/", at)) {
        at += 2;
      } else if (lexing.isCommentStart(text, at, end)) {
        int behind = lexing.skip(text, at, end);
        at = behind == SqlScan.UNTERMINATED ? end : behind;
      } else {
        return;
      }
    }
  }

  private Token string(int start, int quote) {
    int behind = lexing.skip(text, quote, end);
    at = behind == SqlScan.UNTERMINATED ? end : behind;
    char mark = text.charAt(quote);
    String inner = text.substring(quote + 1, Math.max(quote + 1, at - 1));
    return new Token(Token.Kind.STRING, unescape(inner, mark), start, at);
  }

  private String unescape(String inner, char quote) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '\\' && lexing.backslashes() && i + 1 < inner.length()) {
        i++;
        plain.append(escaped(inner.charAt(i)));
      } else {
        plain.append(c);
        i += c == quote && i + 1 < inner.length() && inner.charAt(i + 1) == quote ? 1 : 0;
      }
    }
    return plain.toString();
  }

  /** MySQL keeps the backslash of {@code \%} and {@code \_}, which patterns need. */
  private static String escaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case '0' -> "";
      case 'Z' -> "\u001a";
      case '%', '_' -> "\\" + c;
      default -> String.valueOf(c);
    };
  }

  private Token quotedName(char open) {
    int start = at;
    int behind = lexing.skip(text, at, end);
    at = behind == SqlScan.UNTERMINATED ? end : behind;
    String inner = text.substring(start + 1, Math.max(start + 1, at - 1));
    String doubled = String.valueOf(open) + open;
    return new Token(
        Token.Kind.QUOTED_NAME,
        open == '[' ? inner : lexing.quoted(inner.replace(doubled, String.valueOf(open))),
        start,
        at);
  }

  /** A word, or a string with a letter or character set before it: {@code N'x'}, {@code _utf8'x'}. */
  private Token word() {
    int start = at;
    while (at < end && Lexing.isNamePart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    if (lexing.choosesQuote(word, text, at)) {
      int quote = at;
      int behind = Lexing.skipChosen(text, quote, end);
      at = behind == SqlScan.UNTERMINATED ? end : behind;
      String inner = text.substring(quote + 2, Math.max(quote + 2, at - 2));
      return new Token(Token.Kind.STRING, inner, start, at);
    }
    if (at < end && text.charAt(at) == '\'' && isStringPrefix(word)) {
      return string(start, at);
    }
    return new Token(Token.Kind.WORD, word.toLowerCase(Locale.ROOT), start, at);
  }

  private static boolean isStringPrefix(String word) {
    return word.length() == 1 && "nNbBxXeEqQ".contains(word) || word.startsWith("_");
  }

  private Token number() {
    int start = at;
    while (at < end && (Lexing.isNamePart(text.charAt(at)) || text.charAt(at) == '.')) {
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
    if (OPERATORS.indexOf(first) >= 0) {
      while (at < end
          && OPERATORS.indexOf(text.charAt(at)) >= 0
          && !lexing.isCommentStart(text, at, end)
          && !text.startsWith("*/", at)) {
        at++;
      }
    }
    return new Token(Token.Kind.SYMBOL, text.substring(start, at), start, at);
  }
}
