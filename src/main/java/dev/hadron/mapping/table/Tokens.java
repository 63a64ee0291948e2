package dev.hadron.mapping.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers, texts and signs of an expression, with their places. */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>\\d+(?:\\.\\d+)?)"
              + "|\"(?<text>(?:[^\"\\\\]|\\\\.)*)\""
              + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
              + "|`(?<quoted>[^`]+)`"
              + "|(?<sign><=|>=|!=|[-+*/=<>(),.])");

  private static final int LONGEST = 2_000;

  /** What a token is. */
  enum Kind {
    NUMBER,
    TEXT,
    NAME,
    QUOTED,
    SIGN,
    END
  }

  /**
   * One of them.
   *
   * @param at its offset
   */
  record Token(Kind kind, String text, int at) {
    boolean is(String sign) {
      return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }
  }

  private Tokens() {}

  /** The tokens of a text, and one that says where it ends. */
  static List<Token> of(String text) throws TableException {
    if (text.length() > LONGEST) {
      throw new TableException("it is longer than " + LONGEST + " characters").inside(0);
    }
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = blank(text, 0);
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new TableException("'" + text.charAt(at) + "' means nothing here").inside(at);
      }
      tokens.add(token(matcher));
      at = blank(text, matcher.end());
    }
    tokens.add(new Token(Kind.END, "", text.length()));
    return tokens;
  }

  private static Token token(Matcher matcher) {
    if (matcher.group("number") != null) {
      return new Token(Kind.NUMBER, matcher.group("number"), matcher.start());
    }
    if (matcher.group("text") != null) {
      String text = matcher.group("text").replaceAll("\\\\(.)", "$1");
      return new Token(Kind.TEXT, text, matcher.start());
    }
    if (matcher.group("name") != null) {
      return new Token(Kind.NAME, matcher.group("name"), matcher.start());
    }
    return matcher.group("quoted") != null
        ? new Token(Kind.QUOTED, matcher.group("quoted"), matcher.start())
        : new Token(Kind.SIGN, matcher.group("sign"), matcher.start());
  }

  private static int blank(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
