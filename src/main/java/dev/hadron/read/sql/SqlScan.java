package dev.hadron.read.sql;

import java.util.regex.Pattern;

/** Finds the ends of quoted and commented stretches of PostgreSQL text. */
final class SqlScan {

  /** The construct is never closed. */
  static final int UNTERMINATED = -1;

  private static final Pattern NUMBER =
      Pattern.compile(
          "0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+"
              + "|(?:[0-9][0-9_]*+\\.?+|\\.(?=[0-9]))[0-9_]*+(?:[eE][+-]?[0-9]++)?+");

  private SqlScan() {}

  static boolean isIdentifierStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 127 && c != '\u00a0';
  }

  static boolean isIdentifierPart(char c) {
    return isIdentifierStart(c) || isDigit(c) || c == '$';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The byte order mark and the no-break space are blanks too: editors leave both in SQL files. */
  static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\ufeff' || c == '\u00a0';
  }

  static boolean isCommentStart(String text, int at, int end) {
    return text.startsWith("--", at) && at + 1 < end || text.startsWith("/*", at) && at + 1 < end;
  }

  /**
   * Skips the comment, string, quoted name or dollar quote that starts at {@code at}.
   *
   * @return the offset behind it; {@code at} where none starts here; {@link #UNTERMINATED}
   */
  static int skip(String text, int at, int end) {
    return switch (text.charAt(at)) {
      case '\'' -> skipString(text, at, end, hasEscapePrefix(text, at));
      case '"' -> skipQuotedName(text, at, end);
      case '$' -> skipDollarQuote(text, at, end);
      case '-' -> text.startsWith("--", at) ? skipLine(text, at, end) : at;
      case '/' -> text.startsWith("/*", at) ? skipBlockComment(text, at, end) : at;
      default -> at;
    };
  }

  /** The offset behind the next line feed, or {@code end}. */
  static int skipLine(String text, int at, int end) {
    int lineFeed = text.indexOf('\n', at);
    return lineFeed < 0 || lineFeed >= end ? end : lineFeed + 1;
  }

  static int skipString(String text, int at, int end, boolean backslashEscapes) {
    int i = at + 1;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '\\' && backslashEscapes) {
        i += 2;
      } else if (c != '\'') {
        i++;
      } else if (i + 1 < end && text.charAt(i + 1) == '\'') {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return UNTERMINATED;
  }

  /**
   * The tag of a dollar quote with both dollars, such as {@code $body$}; empty where none starts.
   */
  static String dollarTag(String text, int at, int end) {
    if (at > 0 && isIdentifierPart(text.charAt(at - 1))) {
      return "";
    }
    int i = at + 1;
    while (i < end && isIdentifierPart(text.charAt(i)) && text.charAt(i) != '$') {
      i++;
    }
    boolean closed = i < end && text.charAt(i) == '$';
    boolean digitFirst = closed && i > at + 1 && isDigit(text.charAt(at + 1));
    return closed && !digitFirst ? text.substring(at, i + 1) : "";
  }

  private static int skipDollarQuote(String text, int at, int end) {
    String tag = dollarTag(text, at, end);
    if (tag.isEmpty()) {
      return at;
    }
    int close = text.indexOf(tag, at + tag.length());
    return close < 0 || close + tag.length() > end ? UNTERMINATED : close + tag.length();
  }

  private static int skipQuotedName(String text, int at, int end) {
    int i = at + 1;
    while (i < end) {
      if (text.charAt(i) != '"') {
        i++;
      } else if (i + 1 < end && text.charAt(i + 1) == '"') {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return UNTERMINATED;
  }

  private static int skipBlockComment(String text, int at, int end) {
    int depth = 1;
    int i = at + 2;
    while (i + 1 < end) {
      if (text.startsWith("*/", i)) {
        depth--;
        i += 2;
        if (depth == 0) {
          return i;
        }
      } else if (text.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else {
        i++;
      }
    }
    return UNTERMINATED;
  }

  /** True where a number is written as the server takes it, without letters glued to it. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** True for {@code E'…'}, where a backslash escapes. */
  static boolean hasEscapePrefix(String text, int quote) {
    return quote > 0
        && (text.charAt(quote - 1) == 'e' || text.charAt(quote - 1) == 'E')
        && (quote == 1 || !isIdentifierPart(text.charAt(quote - 2)));
  }
}
