package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a dialect other than PostgreSQL's spells names, strings, comments and the ends of statements.
 *
 * @param nameQuotes characters that open a quoted name; {@code [} is closed by {@code ]}
 * @param backslashes whether a backslash escapes inside strings
 * @param hashComments whether {@code #} starts a comment
 * @param choosesQuotes whether a text may choose its own quotes: {@code q'[it's]'}
 * @param unwrapped whether {@code /*!50003 … *}{@code /} hides statements from other servers
 * @param letters what becomes of the letters of a plain name
 * @param batchEnd a line that ends a statement whatever is in it; null where there is none
 * @param lineCommands first words of commands of the client, which end with their line
 */
record Lexing(
    String nameQuotes,
    boolean backslashes,
    boolean hashComments,
    boolean choosesQuotes,
    boolean unwrapped,
    Letters letters,
    Pattern batchEnd,
    Set<String> lineCommands) {

  private static final Pattern PLAIN_CAPITALS = Pattern.compile("[A-Z][A-Z0-9_$#]*");

  /** What a server does with the letters of a name without quotes. */
  enum Letters {
    /** Stored as written, compared without regard to case. */
    KEPT,
    /** Folded; the service's own database folds to lower case. */
    FOLDED,
    /** Raised to capitals, so that plain capitals in quotes are the same name without quotes. */
    RAISED
  }

  static Lexing of(Dialect dialect) {
    return switch (dialect) {
      case MYSQL ->
          new Lexing("`", true, true, false, true, Letters.KEPT, null, Set.of("source", "delimiter"));
      case SQLITE -> new Lexing("\"`[", false, false, false, false, Letters.KEPT, null, Set.of());
      case SQLSERVER ->
          new Lexing(
              "\"[",
              false,
              false,
              false,
              false,
              Letters.KEPT,
              Pattern.compile("(?i)go(\\s+\\d+)?"),
              Set.of());
      case ORACLE ->
          new Lexing(
              "\"",
              false,
              false,
              true,
              false,
              Letters.RAISED,
              Pattern.compile("[/.]"),
              Set.of(
                  "set", "prompt", "rem", "remark", "spool", "whenever", "define", "undefine",
                  "exit", "quit", "show", "column", "connect", "accept", "host", "start"));
      case H2 -> new Lexing("\"`", false, false, false, false, Letters.RAISED, null, Set.of());
      case COCKROACHDB, POSTGRESQL ->
          new Lexing("\"", false, false, false, false, Letters.FOLDED, null, Set.of());
    };
  }

  boolean isNameQuote(char c) {
    return nameQuotes.indexOf(c) >= 0;
  }

  /** A plain name as it is stored. */
  String stored(String written) {
    return letters == Letters.KEPT ? written : written.toLowerCase(Locale.ROOT);
  }

  /** A quoted name as it is stored. */
  String quoted(String name) {
    return letters == Letters.RAISED && PLAIN_CAPITALS.matcher(name).matches() ? stored(name) : name;
  }

  static boolean isNamePart(char c) {
    return SqlScan.isIdentifierPart(c) || c == '#';
  }

  boolean isCommentStart(String text, int at, int end) {
    return SqlScan.isCommentStart(text, at, end) && !isVersionStart(text, at)
        || hashComments && text.charAt(at) == '#';
  }

  /** True at {@code /*!}, whose content other servers than MySQL take for a comment. */
  boolean isVersionStart(String text, int at) {
    return unwrapped && text.startsWith("/*!", at);
  }

  /** The offset behind {@code /*!50003}. */
  static int behindVersion(String text, int at, int end) {
    int i = at + 3;
    while (i < end && SqlScan.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Skips the comment, string or quoted name that starts at {@code at}.
   *
   * @return the offset behind it; {@code at} where none starts here; {@link SqlScan#UNTERMINATED}
   */
  int skip(String text, int at, int end) {
    char c = text.charAt(at);
    if (isCommentStart(text, at, end)) {
      return c == '/' ? skipBlock(text, at, end) : SqlScan.skipLine(text, at, end);
    }
    if (c == '[' && isNameQuote(c)) {
      int close = text.indexOf(']', at);
      return close < 0 || close >= end ? SqlScan.UNTERMINATED : close + 1;
    }
    return c == '\'' || c == '"' || c == '`' ? skipQuoted(text, at, end) : at;
  }

  /** Whether a word, with a quote behind it, starts a text that chooses its own quotes. */
  boolean choosesQuote(String word, String text, int behind) {
    return choosesQuotes
        && (word.equalsIgnoreCase("q") || word.equalsIgnoreCase("nq"))
        && behind + 1 < text.length()
        && text.charAt(behind) == '\'';
  }

  /** The offset behind a text with chosen quotes, whose first quote is at {@code quote}. */
  static int skipChosen(String text, int quote, int end) {
    char open = text.charAt(quote + 1);
    int pair = "[{(<".indexOf(open);
    String close = (pair < 0 ? open : "]})>".charAt(pair)) + "'";
    int found = text.indexOf(close, quote + 2);
    return found < 0 || found + 2 > end ? SqlScan.UNTERMINATED : found + 2;
  }

  private static int skipBlock(String text, int at, int end) {
    int close = text.indexOf("*/", at + 2);
    return close < 0 || close + 2 > end ? SqlScan.UNTERMINATED : close + 2;
  }

  private int skipQuoted(String text, int at, int end) {
    char quote = text.charAt(at);
    boolean escapes = backslashes && quote != '`';
    int i = at + 1;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '\\' && escapes) {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (i + 1 < end && text.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return SqlScan.UNTERMINATED;
  }
}
