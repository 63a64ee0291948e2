package dev.hadron.read.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a script whose dialect is not known yet, by what all dialects have in common: the words,
 * quoted names and signs of its statements, without what stands in comments, dollar quotes and data.
 *
 * <p>Plain words come in lower case. Of a quoted name only the quote is kept, and what stands in
 * square brackets; of a string only what is short.
 */
final class SignLexer {

  /** Comments that a server's own dump starts with, and the symbols that stand for them. */
  private static final Map<String, String> BANNERS =
      Map.of(
          "-- mysql dump", "<mysql-dump>",
          "-- mariadb dump", "<mysql-dump>",
          "-- postgresql database dump", "<postgresql-dump>");

  /** Commands of clients whose line goes on with free text. */
  private static final Set<String> PROSE = Set.of("prompt", "rem", "remark", "spool", "whenever");

  /** With these a statement starts on a new line where the one before needs no semicolon. */
  private static final Set<String> BEHIND_DATA = Set.of("create", "alter", "drop", "go", "insert");

  private static final int SHORT = 32;

  /** No server takes longer names. */
  private static final int MAX_NAME = 1000;

  private final String text;

  /** A comment was open to the end of the file when others were counted in it. */
  private boolean flatComments;

  private final int end;
  private int at;
  private boolean begun;
  private boolean delimiters;
  private boolean ended;
  private List<Token> tokens = new ArrayList<>();

  SignLexer(String text) {
    this.text = text;
    this.end = text.length();
  }

  /** How much was read so far. */
  int position() {
    return at;
  }

  /** The next statement that is no data; empty at the end of the script. */
  List<Token> statement() {
    tokens = new ArrayList<>();
    ended = false;
    while (at < end && !(ended && !tokens.isEmpty())) {
      ended = false;
      step(text.charAt(at));
    }
    begun = true;
    if (isCopy()) {
      skipCopiedRows();
    }
    return tokens;
  }

  private void step(char c) {
    if (SqlScan.isBlank(c)) {
      at++;
    } else if (isComment(c)) {
      comment();
    } else if (c == ';') {
      at++;
      ended = true;
    } else if (SqlScan.isIdentifierStart(c)) {
      word();
    } else if (SqlScan.isDigit(c)) {
      number();
    } else if (c == '\'' || c == '"' || c == '`' || c == '[' || c == '$') {
      quoted(c);
    } else if (c == '\\' && tokens.isEmpty()) {
      clientCommand();
    } else if (c == '/' && isLineStart(text, at) && restOfLine().equals("/")) {
      symbol(1);
      ended = true;
    } else {
      symbol(text.startsWith("::", at) ? 2 : 1);
    }
  }

  static boolean isLineStart(String text, int at) {
    int i = at - 1;
    while (i >= 0 && text.charAt(i) != '\n' && SqlScan.isBlank(text.charAt(i))) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private String restOfLine() {
    return text.substring(at, SqlScan.skipLine(text, at, end)).strip();
  }

  private void add(Token.Kind kind, String meaning, int start) {
    tokens.add(new Token(kind, meaning, start, at));
  }

  private void symbol(int length) {
    int start = at;
    at += length;
    add(Token.Kind.SYMBOL, text.substring(start, at), start);
  }

  /** {@code #} starts one in MySQL, and is a part of names and operators elsewhere. */
  private boolean isComment(char c) {
    if (c == '#') {
      return isLineStart(text, at) || at + 1 < end && SqlScan.isBlank(text.charAt(at + 1));
    }
    return SqlScan.isCommentStart(text, at, end);
  }

  private void comment() {
    int start = at;
    if (text.charAt(at) != '/') {
      if (!begun && isLineStart(text, at)) {
        banner();
      }
      at = SqlScan.skipLine(text, start, end);
    } else if (isVersion("/*!") || isVersion("/*M!")) {
      // What MySQL runs is read on as statements, and the closing sign of it as a symbol.
      at = text.indexOf('!', at) + 1;
      add(Token.Kind.SYMBOL, "/*!", start);
    } else {
      int nested = flatComments ? SqlScan.UNTERMINATED : SqlScan.skip(text, at, end);
      flatComments |= nested == SqlScan.UNTERMINATED;
      int close = text.indexOf("*/", at + 2);
      at = nested != SqlScan.UNTERMINATED ? nested : close < 0 ? end : close + 2;
    }
  }

  private boolean isVersion(String open) {
    int digits = at + open.length();
    return text.startsWith(open, at) && digits < end && SqlScan.isDigit(text.charAt(digits));
  }

  private void banner() {
    String line = restOfLine().toLowerCase(Locale.ROOT);
    BANNERS.forEach(
        (banner, symbol) -> {
          if (line.startsWith(banner)) {
            add(Token.Kind.SYMBOL, symbol, at);
          }
        });
  }

  private void word() {
    int start = at;
    int behind = at;
    while (behind < end && SqlScan.isIdentifierPart(text.charAt(behind))) {
      behind++;
    }
    String word = behind - at > SHORT ? "" : text.substring(at, behind).toLowerCase(Locale.ROOT);
    boolean lineStart = isLineStart(text, at);
    if (lineStart && word.equals("delimiter") && isDelimiter(behind)) {
      at = SqlScan.skipLine(text, behind, end);
      add(Token.Kind.SYMBOL, "<delimiter>", start);
      delimiters = true;
      ended = true;
    } else if (lineStart && word.equals("insert") || tokens.isEmpty() && word.equals("replace")) {
      skipRows(behind);
      ended = true;
    } else {
      at = behind;
      add(Token.Kind.WORD, word, start);
      endWithLine(word, lineStart);
    }
  }

  private void endWithLine(String word, boolean lineStart) {
    if (lineStart && word.equals("go") && restOfLine().matches("\\d*")) {
      ended = true;
    } else if (lineStart && tokens.size() == 1 && PROSE.contains(word)) {
      at = SqlScan.skipLine(text, at, end);
      ended = true;
    }
  }

  /** A line {@code DELIMITER $$} names signs only; COPY has an option with a string. */
  private boolean isDelimiter(int behind) {
    String rest = text.substring(behind, SqlScan.skipLine(text, behind, end)).strip();
    return rest.matches("[^\\s\\w'\",()]{1,8}");
  }

  /** Rows say nothing of a dialect, and there can be megabytes of them. */
  private void skipRows(int behind) {
    at = behind;
    while (at < end && text.charAt(at) != ';') {
      char c = text.charAt(at);
      if (c == '\n') {
        at++;
        if (startsStatement()) {
          return;
        }
      } else {
        at = Math.max(at + 1, behindQuoted(c));
      }
    }
  }

  private boolean startsStatement() {
    int behind = at;
    while (behind < end && SqlScan.isIdentifierPart(text.charAt(behind))) {
      behind++;
    }
    return behind - at < SHORT
        && BEHIND_DATA.contains(text.substring(at, behind).toLowerCase(Locale.ROOT));
  }

  private boolean isCopy() {
    return !tokens.isEmpty()
        && tokens.get(0).isWord("copy")
        && tokens.stream().anyMatch(token -> token.isWord("stdin"));
  }

  private void skipCopiedRows() {
    while (at < end && !text.startsWith("\\.", at)) {
      at = SqlScan.skipLine(text, at, end);
    }
    at = SqlScan.skipLine(text, at, end);
  }

  private void clientCommand() {
    int start = at;
    at++;
    while (at < end && SqlScan.isIdentifierPart(text.charAt(at))) {
      at++;
    }
    add(Token.Kind.SYMBOL, text.substring(start, at), start);
    at = SqlScan.skipLine(text, at, end);
    ended = true;
  }

  private void number() {
    int start = at;
    while (at < end && (SqlScan.isIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    add(Token.Kind.NUMBER, text.substring(start, at), start);
  }

  private void quoted(char open) {
    int start = at;
    int behind = behindQuoted(open);
    if (behind == at) {
      symbol(1);
      return;
    }
    at = behind;
    String whole = at - start > SHORT ? "" : text.substring(start, at).toLowerCase(Locale.ROOT);
    switch (open) {
      case '\'' -> add(Token.Kind.STRING, whole, start);
      case '$' -> add(Token.Kind.STRING, "", start);
      case '[' -> add(Token.Kind.QUOTED_NAME, whole, start);
      default -> add(Token.Kind.QUOTED_NAME, String.valueOf(open), start);
    }
  }

  /** The offset behind what is quoted here; where nothing is, or it is never closed, this one. */
  private int behindQuoted(char open) {
    int behind =
        switch (open) {
          case '\'' -> behindString();
          case '"' -> SqlScan.skip(text, at, end);
          case '`' -> onOneLine('`', at + 1);
          case '[' -> isSubscript() ? at : onOneLine(']', at + 1);
          case '$' -> delimiters ? at : SqlScan.skip(text, at, end);
          case '-', '/' -> isComment(open) ? SqlScan.skip(text, at, end) : at;
          default -> at;
        };
    return behind == SqlScan.UNTERMINATED ? at : behind;
  }

  private int onOneLine(char close, int from) {
    int last = Math.min(end, from + MAX_NAME);
    int found = from;
    while (found < last && text.charAt(found) != close && text.charAt(found) != '\n') {
      found++;
    }
    boolean closed = found < last && found > from && text.charAt(found) == close;
    return closed ? found + 1 : at;
  }

  /** {@code a[1]}, {@code text[]} and {@code ARRAY['x']} are no names. */
  private boolean isSubscript() {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return SqlScan.isIdentifierPart(before)
        || before == ']'
        || before == ')'
        || at + 1 >= end
        || !SqlScan.isIdentifierStart(text.charAt(at + 1));
  }

  /** A backslash escapes in some dialects only: before a quote with which a value may end, it does not. */
  private int behindString() {
    boolean escapes = SqlScan.hasEscapePrefix(text, at);
    int i = at + 1;
    while (i < end) {
      int close = text.indexOf('\'', i);
      if (close < 0) {
        return SqlScan.UNTERMINATED;
      }
      char next = close + 1 < end ? text.charAt(close + 1) : ' ';
      boolean escaped = isEscaped(close, at) && (escapes || !isBehindValue(next));
      if (!escaped && next != '\'') {
        return close + 1;
      }
      i = close + (escaped ? 1 : 2);
    }
    return SqlScan.UNTERMINATED;
  }

  /** An odd number of backslashes stands before it. */
  private boolean isEscaped(int quote, int open) {
    int i = quote - 1;
    while (i > open && text.charAt(i) == '\\') {
      i--;
    }
    return (quote - i) % 2 == 0;
  }

  private static boolean isBehindValue(char c) {
    return SqlScan.isBlank(c) || ",);:".indexOf(c) >= 0;
  }
}
